import { useState } from 'react';
import { useInstruments } from '../instruments/use-instruments.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { DialogFrame } from '../shell/dialog-frame.tsx';
import { Waiting } from '../shell/waiting.tsx';

type ScopeDialogProps = { scope: string[] | null; onScope: (scope: string[] | null) => void; onClose: () => void };

/** Chooses the instruments to answer from; all of them unless some are ticked. */
export function ScopeDialog({ scope, onScope, onClose }: ScopeDialogProps) {
  const { t } = useLanguage();
  const { data } = useInstruments();
  const [filter, setFilter] = useState('');
  const chosen = new Set(scope ?? []);
  const toggle = (slug: string) => {
    const next = chosen.has(slug) ? [...chosen].filter((other) => other !== slug) : [...chosen, slug];
    onScope(next.length ? next : null);
  };
  const wanted = filter.trim().toLowerCase();
  const listed = data?.filter(({ status }) => status !== 'missing');
  const shown = listed?.filter((instrument) =>
    [instrument.title, instrument.shortTitle, instrument.symbol ?? ''].join(' ').toLowerCase().includes(wanted),
  );
  return (
    <DialogFrame title={t('scope.title')} onClose={onClose}>
      <p className="text-sm text-soft">{t('scope.explanation')}</p>
      <div className="my-4 flex gap-2">
        <input
          type="search"
          className="field"
          aria-label={t('scope.filter')}
          placeholder={t('scope.filter')}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <button
          type="button"
          className="button button-outlined shrink-0"
          disabled={!scope}
          onClick={() => onScope(null)}
        >
          {t('scope.clear')}
        </button>
      </div>
      {shown ? (
        <fieldset>
          <legend className="sr-only">{t('scope.title')}</legend>
          {shown.map(({ slug, shortTitle, title, symbol }) => (
            <label
              key={slug}
              className="flex items-start gap-3 rounded-md px-2 py-2 hover:bg-sunken has-checked:bg-accent-soft"
            >
              <input
                type="checkbox"
                className="mt-0.5 size-4.5 shrink-0 accent-accent"
                checked={chosen.has(slug)}
                onChange={() => toggle(slug)}
              />
              <span className="min-w-0 text-sm">
                <bdi className="block font-medium">{shortTitle}</bdi>
                {title !== shortTitle && <bdi className="block text-soft">{title}</bdi>}
                {symbol && symbol !== shortTitle && <bdi className="block text-xs text-soft">{symbol}</bdi>}
              </span>
            </label>
          ))}
          {shown.length === 0 && <p className="text-sm text-soft">{t('scope.none')}</p>}
        </fieldset>
      ) : (
        <Waiting />
      )}
    </DialogFrame>
  );
}
