import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { OutlineNode } from '#corpus/provision/instrument.ts';
import { labelOf } from '#corpus/provision/label.ts';
import { capitalised } from './capitalised.ts';
import { rootOf } from './use-provision.ts';
import { readerAddress } from './use-reader.ts';

type OutlineProps = { outline: readonly OutlineNode[]; current: string | null; lang: string };

/** The headings of an instrument with the whole units under each, as links. */
export function Outline({ outline, current, lang }: OutlineProps) {
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the outline follows the provision that is read
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <ul ref={list} lang={lang} className="text-sm">
      {outline.map((node, index) => (
        // The outline of an instrument never changes while it is shown.
        <Branch key={String(index)} node={node} current={current && rootOf(current)} lang={lang} />
      ))}
    </ul>
  );
}

function Branch({ node, current, lang }: { node: OutlineNode; current: string | null; lang: string }) {
  const units = node.provisions.filter((id) => rootOf(id) === id);
  return (
    <li className={node.heading ? 'mt-3 first:mt-0' : ''}>
      {node.heading && (
        <p className="leading-snug font-medium" dir="auto">
          {node.heading}
        </p>
      )}
      {units.length > 0 && (
        <ul className="mt-1">
          {units.map((id) => (
            <li key={id}>
              <Link
                href={readerAddress(id, lang)}
                aria-current={id === current ? 'page' : undefined}
                className="block min-h-7 rounded-md px-2 py-1 text-soft hover:bg-sunken hover:text-ink aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent"
              >
                {capitalised(labelOf(id.slice(id.indexOf('/') + 1), lang), lang)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {node.children.length > 0 && (
        <ul className="mt-2 ps-2">
          {node.children.map((child, index) => (
            <Branch key={String(index)} node={child} current={current} lang={lang} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** The whole units of an outline in the order of the text. */
export function unitsOf(outline: readonly OutlineNode[]): string[] {
  return outline.flatMap(({ provisions, children }) => [
    ...provisions.filter((id) => rootOf(id) === id),
    ...unitsOf(children),
  ]);
}
