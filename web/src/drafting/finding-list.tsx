import { useEffect, useEffectEvent, useState } from 'react';
import { useLanguage } from '../language/language-provider.tsx';
import { accept, type Draft, dismiss, openFindings, undo } from './draft.ts';
import { findingAnchor, moveTo, wordsAnchor } from './draft-view.tsx';
import { type Finding, severities } from './finding.ts';
import { FindingDetail } from './finding-detail.tsx';

// Thousands of findings at once would freeze the page; nobody reads more than these before going on.
const shownMax = 50;

/** The finding that was chosen in the draft; each choice is a new one, also of the same finding. */
export type Selected = { index: number } | null;

type FindingListProps = {
  draft: Draft;
  selected: Selected;
  onChange: (change: (draft: Draft) => Draft) => void;
};

/** Every open finding in the order of the draft, gravest kinds chosen by a filter, and what was replaced so far. */
export function FindingList({ draft, selected, onChange }: FindingListProps) {
  const { t } = useLanguage();
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const open = openFindings(draft).sort((one, other) => one.finding.start - other.finding.start);
  const ofKind = open.filter(({ finding }) => !hidden.includes(finding.severity));
  const [from, setFrom] = useState(0);
  const shown = ofKind.slice(from, from + shownMax);
  const showSelected = useEffectEvent((index: number) => {
    const place = ofKind.findIndex((numbered) => numbered.index === index);
    if (place >= 0) setFrom(place - (place % shownMax));
  });
  useEffect(() => {
    if (selected) showSelected(selected.index);
  }, [selected]);
  // The finding is focused once it is on the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a selection moves the focus once, after its part of the list is shown
  useEffect(() => {
    if (selected) moveTo(findingAnchor(selected.index));
  }, [selected, from]);
  const toggle = (severity: string, isShown: boolean) =>
    setHidden(isShown ? hidden.filter((other) => other !== severity) : [...hidden, severity]);
  return (
    <>
      <fieldset className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        <legend className="sr-only">{t('drafting.filter')}</legend>
        {severities.map((severity) => (
          <label key={severity} className="flex min-h-8 items-center gap-1.5">
            <input
              type="checkbox"
              className="size-4.5 accent-accent"
              checked={!hidden.includes(severity)}
              onChange={(event) => toggle(severity, event.target.checked)}
            />
            {t(`severity.${severity}`, {
              count: open.filter(({ finding }) => finding.severity === severity).length,
            })}
          </label>
        ))}
      </fieldset>
      {open.length === 0 && (
        <p role="status" className="mt-3">
          {t('drafting.nothing-open')}
        </p>
      )}
      <ol className="mt-2 space-y-3">
        {shown.map(({ finding, index }) => (
          <li
            key={index}
            id={findingAnchor(index)}
            tabIndex={-1}
            className="draft-finding rounded-lg bg-surface p-4 text-sm"
            data-severity={finding.severity}
          >
            <Excerpt draft={draft} finding={finding} index={index} />
            <FindingDetail
              finding={finding}
              onAccept={(text) => onChange((before) => accept(before, index, text))}
              onDismiss={() => onChange((before) => dismiss(before, index))}
            />
          </li>
        ))}
      </ol>
      {ofKind.length > shownMax && <Steps from={from} count={ofKind.length} onFrom={setFrom} />}
      <Replaced draft={draft} onUndo={(index) => onChange((before) => undo(before, index))} />
    </>
  );
}

function Steps({ from, count, onFrom }: { from: number; count: number; onFrom: (from: number) => void }) {
  const { t } = useLanguage();
  return (
    <p className="mt-3 flex flex-wrap items-center gap-2 text-sm">
      <button
        type="button"
        className="button button-outlined"
        disabled={from === 0}
        onClick={() => onFrom(Math.max(0, from - shownMax))}
      >
        {t('drafting.earlier')}
      </button>
      <span role="status">
        {t('drafting.part', { from: from + 1, to: Math.min(from + shownMax, count), all: count })}
      </span>
      <button
        type="button"
        className="button button-outlined"
        disabled={from + shownMax >= count}
        onClick={() => onFrom(from + shownMax)}
      >
        {t('drafting.later')}
      </button>
    </p>
  );
}

// Enough to recognise the place by.
const excerptMax = 90;

function Excerpt({ draft, finding, index }: { draft: Draft; finding: Finding; index: number }) {
  const words = draft.text.slice(finding.start, finding.end);
  return (
    <a
      href={`#${wordsAnchor(index)}`}
      className="law block text-[0.9375rem] hover:underline"
      dir="auto"
      onClick={(event) => {
        event.preventDefault();
        moveTo(wordsAnchor(index));
      }}
    >
      {words.length > excerptMax ? `${words.slice(0, excerptMax).trimEnd()}…` : words}
    </a>
  );
}

function Replaced({ draft, onUndo }: { draft: Draft; onUndo: (index: number) => void }) {
  const { t } = useLanguage();
  if (draft.accepted.length === 0) return null;
  return (
    <details className="mt-4 border-t border-hairline text-sm">
      <summary className="disclosure min-h-11">{t('drafting.replaced', { count: draft.accepted.length })}</summary>
      <ul className="space-y-2 pb-3">
        {draft.accepted.map(({ start, end, text, finding }) => (
          <li key={finding} className="flex items-start justify-between gap-2">
            <p dir="auto" className="min-w-0">
              <del className="difference-removed">{draft.text.slice(start, end)}</del>{' '}
              <ins className="difference-added">{text}</ins>
            </p>
            <button type="button" className="button shrink-0" onClick={() => onUndo(finding)}>
              {t('drafting.undo')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
