import { followersOf } from '#corpus/catalogue.ts';
import type { Connections } from '#corpus/references/connections.ts';
import type { Reference } from '#corpus/references/reference.ts';
import { listInWords } from '../../answer/messages/messages.ts';
import { contentStemsOf } from '../../answer/text/words.ts';
import type { Finding } from '../finding.ts';
import type { DraftSentence } from '../read/divide-draft.ts';
import { cite } from './cite.ts';
import { targetsOf } from './cited-sources.ts';
import type { DraftView, Judge } from './judgement.ts';
import { officialNames } from './official-names.ts';

/** Says where what is cited was replaced, or has later texts that the draft does not cite; once for each target. */
export const judgeLaterTexts: Judge = async (sentence, view) => {
  const findings: Finding[] = [];
  for (const reference of sentence.references) {
    const target = targetsOf(reference)[0];
    if (!target || reference.status !== 'found' || isCitedBefore(target, reference, view)) continue;
    const superseded = findSuperseded(reference, target, sentence, view);
    findings.push(...(superseded ? [superseded] : await findFollowers(reference, target, view)));
  }
  return findings;
};

function isCitedBefore(target: string, { start }: Reference, { sentences }: DraftView): boolean {
  for (const { references } of sentences) {
    for (const one of references) {
      if (one.start >= start) return false;
      if (targetsOf(one)[0] === target) return true;
    }
  }
  return false;
}

function findSuperseded(
  reference: Reference,
  target: string,
  { references, text }: DraftSentence,
  view: DraftView,
): Finding | null {
  const slug = target.split('/')[0] ?? '';
  const successors = view.texts.entry(slug)?.supersededBy ?? [];
  // Whoever names both speaks of the history.
  const isHistory = references.some(({ instrument }) => instrument && successors.includes(instrument));
  if (successors.length === 0 || isHistory || !namesInstrument(reference, view)) return null;
  const isNamedOnly = references.every((one) => one.instrument !== slug || one.provisions.length === 0);
  const names = successors.map((successor) => cite(successor, view));
  return {
    kind: 'superseded',
    severity: isNamedOnly && saysItsYear(slug, text, view) ? 'hint' : 'warning',
    start: reference.start,
    end: reference.end,
    message: view.say('superseded', { source: cite(slug, view), successors: listInWords(names, view.lang) }),
    provision: target.includes('/') ? target : null,
    suggestions: successors.map((successor, at) => ({ provision: successor, replacement: names[at] ?? successor })),
  };
}

/** A lone "rule 9" goes back to what is named before it, where this was said already. */
function namesInstrument({ text, instrument }: Reference, { texts, lang }: DraftView): boolean {
  const entry = texts.entry(instrument ?? '');
  if (!entry || /\d\/\d/.test(text)) return true;
  const names = [...officialNames(entry), ...Object.values(entry.aliases).flat()];
  return contentStemsOf(text, lang).intersection(contentStemsOf(names.join(' '), lang)).size >= wordsOfName;
}

/** The one word "rule" names no instrument. */
const wordsOfName = 2;

/** "The Standard Minimum Rules, adopted in 1955" may be meant as they were. */
function saysItsYear(slug: string, text: string, { texts }: DraftView): boolean {
  const year = texts.entry(slug)?.adopted?.slice(0, 4);
  return year !== undefined && text.includes(year);
}

/** Of an instrument as a whole nobody asks which paragraph became what. */
const wholeInstrument: Pick<Connections, 'counterparts' | 'notCarriedInto'> = { counterparts: [], notCarriedInto: [] };

async function findFollowers(reference: Reference, target: string, view: DraftView): Promise<Finding[]> {
  const slug = target.split('/')[0] ?? '';
  const entry = view.texts.entry(slug);
  const followers = entry ? followersOf(entry, view.texts.names) : [];
  if (followers.length === 0 || followers.some((one) => view.cited.has(one.slug))) return [];
  const { counterparts, notCarriedInto } = target.includes('/') ? await view.connections(target) : wholeInstrument;
  const dropped = followers.filter(({ slug: later }) => notCarriedInto.some(({ instrument }) => instrument === later));
  const later = counterparts.filter(({ id }) => followers.some((one) => id.startsWith(`${one.slug}/`)));
  const isDropped = later.length === 0 && dropped.length > 0;
  const names = (isDropped ? dropped : followers).map((one) => cite(one.slug, view));
  const taken = later.map(({ id }) => cite(id, view));
  return [
    {
      kind: 'followed-up',
      severity: 'hint',
      start: reference.start,
      end: reference.end,
      message: view.say(taken.length > 0 ? 'takenUp' : isDropped ? 'notTakenUp' : 'followedUp', {
        source: cite(target, view),
        successors: listInWords(names, view.lang),
        places: listInWords(taken, view.lang),
      }),
      provision: target.includes('/') ? target : null,
      suggestions: later.map(({ id }, at) => ({ provision: id, replacement: taken[at] ?? id })),
    },
  ];
}
