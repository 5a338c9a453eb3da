import { isSameOrAncestor } from '#corpus/provision/provision-id.ts';
import type { QuestionCase } from '../cases/case.ts';

/** What a case says is right. */
export type Gold = Pick<QuestionCase, 'gold' | 'acceptable' | 'twins'>;

/** True when the found provision is this gold one, its ancestor or descendant, or that of a twin. */
export function matchesGold(found: string, goldId: string, { twins }: Gold): boolean {
  return [goldId, ...(twins?.[goldId] ?? [])].some((id) => isSameOrAncestor(found, id));
}

/** True when the provision may be cited in answer to the case. */
export function isRight(found: string, gold: Gold): boolean {
  return (
    gold.gold.some((id) => matchesGold(found, id, gold)) || gold.acceptable.some((id) => isSameOrAncestor(found, id))
  );
}

/** The gold provisions that are among the found ones. */
export function goldAmong(found: readonly string[], gold: Gold): string[] {
  return gold.gold.filter((id) => found.some((one) => matchesGold(one, id, gold)));
}
