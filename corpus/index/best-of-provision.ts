import type { ScoredProvision } from './provision-index.ts';

/** Keeps the best-scored row of each provision and language, best first: a long provision is found in pieces. */
export function bestOfProvision(found: readonly ScoredProvision[], limit: number): ScoredProvision[] {
  const best = new Map<string, ScoredProvision>();
  for (const one of found) {
    const key = `${one.provision.id}|${one.provision.lang}`;
    const known = best.get(key);
    if (!known || known.score < one.score) best.set(key, one);
  }
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, limit);
}
