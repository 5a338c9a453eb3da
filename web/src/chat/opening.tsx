import { Link } from 'wouter';
import { useInstruments } from '../instruments/use-instruments.ts';
import { useReadiness } from '../instruments/use-readiness.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { NextIcon } from '../shell/icons.tsx';

const suggestions = ['suggestion.1', 'suggestion.2', 'suggestion.3', 'suggestion.4'] as const;

/** What stands before the first question: what this is, questions to begin with, and what there is to answer from. */
export function Opening({ onAsk }: { onAsk: (question: string) => void }) {
  const { t } = useLanguage();
  return (
    <div className="flex flex-1 flex-col justify-center py-10">
      <h1 className="font-law text-[1.75rem] leading-tight font-medium text-balance sm:text-4xl">
        {t('opening.title')}
      </h1>
      <p className="mt-4 max-w-prose text-soft">{t('opening.promise')}</p>
      <ul className="mt-8 border-t border-hairline" aria-label={t('opening.suggestions')}>
        {suggestions.map((key) => (
          <li key={key} className="border-b border-hairline">
            <button
              type="button"
              className="flex min-h-12 w-full items-center justify-between gap-4 py-2.5 text-start hover:text-accent"
              onClick={() => onAsk(t(key))}
            >
              <span className="law">{t(key)}</span>
              <span className="text-soft">
                <NextIcon />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <AtHand />
    </div>
  );
}

function AtHand() {
  const { t } = useLanguage();
  const { data } = useInstruments();
  const readiness = useReadiness();
  if (!data) return <p className="mt-6 min-h-5" />;
  const missing = data.filter(({ status }) => status === 'missing').length;
  return (
    <p className="mt-6 text-sm text-soft">
      {t('at-hand', { count: data.length - missing })}
      {missing > 0 && <> · {t('missing', { count: missing })}</>}
      {readiness?.ready === false && <> · {t('still-reading', { count: readiness.remaining.length })}</>}
      {' · '}
      <Link href="/instruments" className="link">
        {t('at-hand.see')}
      </Link>
    </p>
  );
}
