import type { Catalogue } from '#corpus/catalogue.ts';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import { compareInstruments } from '#corpus/references/align-instruments.ts';
import type { CrossReferences } from '../library/cross-references.ts';
import type { Draft } from './draft.ts';
import type { Drafts } from './drafts.ts';
import type { Finding } from './finding.ts';
import { inOrder } from './in-order.ts';
import { targetsOf } from './judge/cited-sources.ts';
import type { DraftView } from './judge/judgement.ts';
import { judges } from './judge/judges.ts';
import { draftMessagesIn } from './messages/draft-messages.ts';
import { divideDraft } from './read/divide-draft.ts';
import { languageOfDraft } from './read/draft-language.ts';
import { provisionsOfDraft } from './read/provisions-of-draft.ts';
import { resolveCitations } from './read/resolve-citations.ts';
import { readTextDraft } from './read/text-draft.ts';
import { createSourceTexts } from './sources/source-texts.ts';

export type DraftParts = {
  index: ProvisionIndex;
  catalogue: Catalogue;
  crossReferences: Pick<CrossReferences, 'resolve' | 'connections'>;
  /** Milliseconds since 1970. */
  clock?: () => number;
};

/** Judges drafts by the texts of an index. */
export function createDrafts({ index, catalogue, crossReferences, clock = Date.now }: DraftParts): Drafts {
  const sourceTexts = createSourceTexts(index, catalogue);

  return {
    async check(given, { lang: named, signal } = {}) {
      const draft = typeof given === 'string' ? readTextDraft(given) : given;
      const view = await look(draft, languageOfDraft(draft, named));
      const found = await judgeAll(view, signal);
      return inOrder(found).map((finding) => placed(finding, draft));
    },

    async compare(given, against, named) {
      const draft = typeof given === 'string' ? readTextDraft(given) : given;
      const lang = languageOfDraft(draft, named);
      const older = await index.instrument(against, lang);
      return older.length > 0 ? compareInstruments(older, provisionsOfDraft(draft, lang)) : null;
    },
  };

  async function look(draft: Draft, lang: string): Promise<DraftView> {
    const texts = await sourceTexts();
    const [shelf, english] = await Promise.all([texts.shelf(lang), texts.shelf('en')]);
    const resolve = (text: string) => crossReferences.resolve(text, { lang });
    const references = await resolveCitations(draft, resolve);
    const targets = references.flatMap(targetsOf);
    return {
      draft,
      lang,
      sentences: divideDraft(draft, references, lang),
      cited: new Set([...targets, ...targets.map((id) => id.split('/')[0] ?? id)]),
      texts,
      shelf,
      family(id) {
        const own = shelf.family(id);
        return own.length > 0 ? own : english.family(id);
      },
      connections: (id) => crossReferences.connections(id, lang),
      year: new Date(clock()).getUTCFullYear(),
      say: draftMessagesIn(lang),
    };
  }
}

/** So long others wait at the most while a draft is judged. */
const sliceMs = 25;

async function judgeAll(view: DraftView, signal: AbortSignal | undefined): Promise<Finding[]> {
  const findings: Finding[] = [];
  let since = performance.now();
  for (const sentence of view.sentences) {
    for (const judge of judges) findings.push(...(await judge(sentence, view)));
    if (performance.now() - since < sliceMs) continue;
    await new Promise((next) => setImmediate(next));
    signal?.throwIfAborted();
    since = performance.now();
  }
  return findings;
}

/** From units of the words to units of the text as it was given. */
function placed(finding: Finding, { origin }: Draft): Finding {
  const start = origin[finding.start] ?? 0;
  const end = finding.end > finding.start ? (origin[finding.end - 1] ?? 0) + 1 : start;
  return { ...finding, start, end };
}
