import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { textDirection } from '#corpus/provision/language.ts';
import type { Provision } from '#corpus/provision/provision.ts';
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
  const notes = provisions.flatMap(({ id, footnotes }) => footnotes.map((note) => ({ ...note, id })));
  return (
    <div className="law" lang={root.lang} dir={textDirection(root.lang)}>
      {provisions.map((provision) => {
        const isFocus = provision.id === focus;
        const isMarked = isFocus && provision !== root && !quote;
        return (
          <div key={provision.id} ref={isFocus ? focused : undefined} id={provision.locator} className={row}>
            <div>
              <Line provision={provision} isMarked={isMarked}>
                <MarkedText provision={provision} quote={isFocus ? quote : undefined} />
              </Line>
              {provision.tables.map(({ at, rows }) => (
                <ProvisionTable key={at} rows={rows} />
              ))}
            </div>
            {beside && <BesideCell provision={beside.find(({ locator }) => locator === provision.locator)} />}
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

/** The same provision in another language, aligned by its number. */
function BesideCell({ provision }: { provision: Provision | undefined }) {
  if (!provision) return <div />;
  return (
    <div className="text-soft" lang={provision.lang} dir={textDirection(provision.lang)}>
      <Line provision={provision} isMarked={false}>
        {provision.text}
      </Line>
    </div>
  );
}

type LineProps = { provision: Provision; isMarked: boolean; children: ReactNode };

const indents = ['', 'ps-8', 'ps-16'];

function Line({ provision, isMarked, children }: LineProps) {
  if (!provision.text) return null;
  const enumerator = enumeratorOf(provision);
  const letters = provision.locator.split('.').filter((step) => /^[a-z]+$/.test(step)).length;
  return (
    <p className={`mt-2 flex whitespace-pre-line ${indents[Math.min(letters, 2)]}`}>
      {enumerator && <span className="min-w-8 shrink-0 pe-2 text-soft tabular-nums">{enumerator}</span>}
      <span className="min-w-0">{isMarked ? <mark>{children}</mark> : children}</span>
    </p>
  );
}

/** The text with the marks of its footnotes in place and the quoted words marked. */
function MarkedText({ provision, quote }: { provision: Provision; quote?: OpenProvision['quote'] }) {
  const { text, footnotes } = provision;
  const cuts = [...new Set([0, quote?.start ?? 0, quote?.end ?? 0, ...footnotes.map(({ at }) => at ?? 0), text.length])]
    .filter((cut) => cut <= text.length)
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
