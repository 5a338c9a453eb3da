import type { Difference } from '../api.ts';
import { useLanguage } from '../language/language-provider.tsx';

/** The words of two versions in one text: what was taken out struck through, what was put in underlined, both said aloud. */
export function DifferenceText({ difference, lang }: { difference: Difference; lang?: string }) {
  const { t } = useLanguage();
  return (
    <p className="law text-[0.9375rem] whitespace-pre-line" lang={lang} dir="auto">
      {difference.map(({ kind, text }, index) => {
        const key = String(index);
        if (kind === 'same') return <span key={key}>{text}</span>;
        const Change = kind === 'added' ? 'ins' : 'del';
        return (
          <Change key={key} className={kind === 'added' ? 'difference-added' : 'difference-removed'}>
            <span className="sr-only">{t(`difference.${kind}`)} </span>
            {text}
          </Change>
        );
      })}
    </p>
  );
}
