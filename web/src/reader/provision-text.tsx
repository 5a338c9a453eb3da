import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { textDirection } from '#corpus/provision/language.ts';
import type { Provision } from '#corpus/provision/provision.ts';
import { type TextPart, textInOrder } from '#corpus/provision/text-in-order.ts';
import { enumeratorOf } from './enumerator.ts';
import type { OpenProvision } from './open-provision.ts';

type ProvisionTextProps = {
  /** A whole unit and its subparagraphs, in the order of the text. */
  provisions: readonly Provision[];
  /** The one that was asked for; it is marked unless it is the whole unit. */
  focus: string;
  quote?: OpenProvision['quote'];
  /** The same unit in another language, to stand beside it line by line. */
  beside?: readonly Provision[] | undefined;
};

/** The words of a provision as they stand in the instrument: numbers, subparagraphs, tables, footnotes. */
export function ProvisionText({ provisions, focus, quote, beside }: ProvisionTextProps) {
  const focused = useRef<HTMLDivElement>(null);
  const root = provisions[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another provision in focus is what moves the text
  useEffect(() => {
    focused.current?.scrollIntoView({ block: 'nearest' });
  }, [focus]);
  if (!root) return null;
  const row = beside ? 'grid gap-x-6 sm:grid-cols-2' : undefined;
  const besideParts = textInOrder(beside ?? []);
  const notes = provisions.flatMap(({ id, footnotes }) => footnotes.map((note) => ({ ...note, id })));
  return (
    <div className="law" lang={root.lang} dir={textDirection(root.lang)}>
      {textInOrder(provisions).map((part) => {
        const { provision, isClosing } = part;
        const isFocus = provision.id === focus;
        const isMarked = isFocus && provision !== root && !quote;
        const other = besideParts.find(
          (one) => one.provision.locator === provision.locator && one.isClosing === isClosing,
        );
        return (
          <div
            key={`${provision.id} ${part.start}`}
            ref={isFocus && !isClosing ? focused : undefined}
            id={isClosing ? undefined : provision.locator}
            className={row}
          >
            <div>
              <Line part={part} isMarked={isMarked}>
                <MarkedText part={part} quote={isFocus ? quote : undefined} />
              </Line>
              {tablesOf(part).map(({ at, rows }) => (
                <ProvisionTable key={at} rows={rows} />
              ))}
            </div>
            {beside && <BesideCell part={other} />}
          </div>
        );
      })}
      {notes.length > 0 && (
        <ul className="mt-4 space-y-1 border-t border-hairline pt-2 text-[0.875rem] text-soft">
          {notes.map(({ id, mark, text }) => (
            <li key={`${id} ${mark}`}>
              <sup>{mark}</sup> {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type Part = TextPart<Provision>;

/** The tables that stand in this part of the text, or right behind it. */
function tablesOf({ provision, end, isClosing }: Part): Provision['tables'] {
  return provision.tables.filter(({ at }) => at > end === isClosing);
}

/** The same words in another language, aligned by their number. */
function BesideCell({ part }: { part: Part | undefined }) {
  if (!part) return <div />;
  const { provision, start, end } = part;
  return (
    <div className="text-soft" lang={provision.lang} dir={textDirection(provision.lang)}>
      <Line part={part} isMarked={false}>
        {provision.text.slice(start, end)}
      </Line>
    </div>
  );
}

type LineProps = { part: Part; isMarked: boolean; children: ReactNode };

const indents = ['', 'ps-8', 'ps-16'];

function Line({ part: { provision, start, end, isClosing }, isMarked, children }: LineProps) {
  if (start === end) return null;
  const enumerator = enumeratorOf(provision);
  const letters = provision.locator.split('.').filter((step) => /^[a-z]+$/.test(step)).length;
  return (
    <p className={`mt-2 flex whitespace-pre-line ${indents[Math.min(letters, 2)]}`}>
      {enumerator && (
        <span className="min-w-8 shrink-0 pe-2 text-soft tabular-nums">{isClosing ? '' : enumerator}</span>
      )}
      <span className="min-w-0">{isMarked ? <mark>{children}</mark> : children}</span>
    </p>
  );
}

/** The text with the marks of its footnotes in place and the quoted words marked. */
function MarkedText({ part, quote }: { part: Part; quote?: OpenProvision['quote'] }) {
  const { text, footnotes } = part.provision;
  const inside = [quote?.start ?? 0, quote?.end ?? 0, ...footnotes.map(({ at }) => at ?? 0)];
  const cuts = [...new Set([part.start, ...inside, part.end])]
    .filter((cut) => cut >= part.start && cut <= part.end)
    .sort((one, other) => one - other);
  return cuts.map((start, index) => {
    const end = cuts[index + 1] ?? start;
    const words = text.slice(start, end);
    const isQuoted = quote && start >= quote.start && end <= quote.end && end > start;
    const marks = footnotes.filter(({ at }) => at === end && end > start).map(({ mark }) => mark);
    return (
      <Fragment key={start}>
        {isQuoted ? <mark>{words}</mark> : words}
        {marks.length > 0 && <sup className="ms-px text-[0.7em] text-soft">{marks.join(' ')}</sup>}
      </Fragment>
    );
  });
}

function ProvisionTable({ rows }: { rows: readonly (readonly string[])[] }) {
  return (
    <div className="mt-3 overflow-x-auto">
      <table className="border-collapse text-[0.9375rem]">
        <tbody>
          {rows.map((row, index) => (
            // The rows of a table never change.
            <tr key={String(index)}>
              {row.map((cell, column) => (
                <td key={String(column)} className="border border-hairline px-2.5 py-1.5 align-top">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
