import type { Finding } from '../finding.ts';
import type { Alteration } from './annotate-docx.ts';
import { runsOf } from './split-runs.ts';
import { childElements, childNamed, type Element, isWord, runElement, textElement, wordElement } from './word-xml.ts';

/** Puts a finding's first suggestion in as a tracked change; only the words that differ are touched. */
export function acceptReplacement(finding: Finding, alteration: Alteration): void {
  const replacement = finding.suggestions[0]?.replacement;
  if (replacement === undefined) return;
  const { start, end, put } = differing(finding, replacement, alteration.draft.text);
  const removed = runsOf(alteration.draft, alteration.pieces, start, end);
  const model = removed[0] ?? runsOf(alteration.draft, alteration.pieces, finding.start, finding.end)[0];
  if (!model) return;
  const inserted = put === '' ? null : insertion(put, model, alteration);
  const last = removed.at(-1);
  if (inserted && last) last.parentNode?.insertBefore(inserted, last.nextSibling);
  else if (inserted) model.parentNode?.insertBefore(inserted, model);
  for (const run of removed) remove(run, alteration);
}

/** Only what lies between the words that both begin with and those that both end with is replaced. */
function differing({ start, end }: Finding, replacement: string, text: string) {
  const old = text.slice(start, end).split(/(?<=\s)/);
  const put = replacement.split(/(?<=\s)/);
  let head = 0;
  while (head < Math.min(old.length, put.length) - 1 && old[head] === put[head]) head += 1;
  let tail = 0;
  const room = Math.min(old.length, put.length) - head - 1;
  while (tail < room && old[old.length - 1 - tail] === put[put.length - 1 - tail]) tail += 1;
  const length = (words: readonly string[]) => words.join('').length;
  return {
    start: start + length(old.slice(0, head)),
    end: end - length(old.slice(old.length - tail)),
    put: put.slice(head, put.length - tail).join(''),
  };
}

function insertion(words: string, model: Element, { draft, author, date, nextId }: Alteration): Element {
  const document = model.ownerDocument ?? draft.document;
  const inserted = wordElement(document, 'ins', { id: nextId(), author, date });
  inserted.appendChild(runElement(document, words, childNamed(model, 'rPr')));
  return inserted;
}

function remove(run: Element, { draft, author, date, nextId }: Alteration): void {
  const document = run.ownerDocument ?? draft.document;
  const removed = wordElement(document, 'del', { id: nextId(), author, date });
  run.parentNode?.insertBefore(removed, run);
  removed.appendChild(run);
  for (const text of childElements(run).filter((child) => isWord(child, 't'))) {
    run.insertBefore(textElement(document, text.textContent ?? '', 'delText'), text);
    run.removeChild(text);
  }
}
