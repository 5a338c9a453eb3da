import type { Reference } from '#corpus/references/reference.ts';

/** The word for an official commentary, in each official language. */
const commentaryWord =
  /\bcommentar(?:y|ies)\b|\bcommentaires?\b|\bcomentarios?\b|комментари|评注|评论|说明|تعليق|شرح/iu;

/**
 * The provisions that the references mean. Where the question asks for the commentary to a rule that has one, however
 * it is worded, the commentary comes before the rule.
 */
export function referredTo(
  question: string,
  references: readonly Reference[],
  exists: (id: string) => boolean,
): string[] {
  const provisions = references.flatMap((reference) => reference.provisions);
  if (!commentaryWord.test(question)) return provisions;
  const commentaries = provisions.map(commentaryOn).filter((id) => id !== null && exists(id));
  return [...new Set([...commentaries, ...provisions])].filter((id) => id !== null);
}

/** Of `a/rule-4.1`, `a/commentary-4`. */
function commentaryOn(id: string): string | null {
  const [, instrument, rule] = /^([^/]+\/(?:.*\.)?)rule-(\d+)(?:\.|$)/.exec(id) ?? [];
  return instrument && rule ? `${instrument}commentary-${rule}` : null;
}
