import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import { type FindingKind, findingKinds } from '#server/drafts/finding.ts';
import { CaseFileError } from '../cases/read-cases.ts';

/** What must be found in a draft, and where. */
export type Planted = { kind: FindingKind; provision: string | null; start: number; end: number };

/** A draft as the program is given it, and what was planted in it. */
export type PlantedDraft = { text: string; planted: Planted[] };

type Texts = Pick<ProvisionIndex, 'provision'>;

const quoted = /\{\{([^|{}]+)\|([^|{}]+)\|([^|{}]+)(?:\|([^{}]+))?\}\}/gu;
const marked = /⟦([a-z-]+)(?:@([^|⟧]+))?\|([^⟧]*)⟧/gu;

/** Puts the provisions' words into a case and takes its marks out. */
export async function plantedDraft(
  { id, text, lang }: { id: string; text: string; lang: string },
  index: Texts,
): Promise<PlantedDraft> {
  return withoutMarks(await withWords(text, lang, index, id), id);
}

async function withWords(text: string, lang: string, index: Texts, caseId: string): Promise<string> {
  let filled = '';
  let from = 0;
  for (const { 0: whole, 1: id = '', 2: first = '', 3: last = '', 4: changes = '', index: at } of text.matchAll(
    quoted,
  )) {
    const words = (await index.provision(id, lang))?.text ?? '';
    const start = words.indexOf(first);
    const end = words.indexOf(last, start + 1);
    if (start < 0 || end < 0) throw new CaseFileError(`${caseId}: ${id} has no words from “${first}” to “${last}”.`);
    filled += text.slice(from, at) + changed(words.slice(start, end + last.length), changes, caseId);
    from = at + whole.length;
  }
  return filled + text.slice(from);
}

function changed(words: string, changes: string, caseId: string): string {
  return changes.split(';').reduce((text, change) => {
    const [old = '', put = ''] = change.split('=>');
    if (!text.includes(old)) throw new CaseFileError(`${caseId}: there is no “${old}” to change.`);
    return text.replace(old, () => put);
  }, words);
}

function withoutMarks(text: string, caseId: string): PlantedDraft {
  const planted: Planted[] = [];
  let clean = '';
  let from = 0;
  for (const { 0: whole, 1: name = '', 2: provision = null, 3: words = '', index: at } of text.matchAll(marked)) {
    const kind = findingKinds.find((one) => one === name);
    if (!kind) throw new CaseFileError(`${caseId}: there is no finding of kind “${name}”.`);
    clean += text.slice(from, at);
    planted.push({ kind, provision, start: clean.length, end: clean.length + words.length });
    clean += words;
    from = at + whole.length;
  }
  return { text: clean + text.slice(from), planted };
}
