import { parseProvisionId } from '#corpus/provision/provision-id.ts';
import { caseSetOf, type QuestionCase } from '../cases/case.ts';
import type { Outcome } from '../measures/outcome.ts';

/**
 * What a question's figures are reported by. `reach` tells, for a question in another language than English,
 * whether an instrument that answers it is loaded in that language.
 */
export function questionGroups(one: QuestionCase, loaded: readonly string[]): Outcome['groups'] {
  return {
    kind: [one.kind],
    language: one.kind === 'misspelt' ? [] : [one.lang],
    instrument: one.gold.map((id) => parseProvisionId(id)?.instrument ?? id),
    split: [one.split],
    set: [caseSetOf(one.split)],
    reach: one.lang === 'en' || one.gold.length === 0 ? [] : [reachOf(one.lang, loaded)],
  };
}

function reachOf(lang: string, loaded: readonly string[]): string {
  return loaded.includes(lang) ? `${lang}, loaded in it` : `${lang}, across languages`;
}
