import { expect, test } from 'vitest';
import type { CandidateOrigin, LocalCandidate, RemoteCandidate } from './document-candidate.ts';
import { planDocuments } from './plan-documents.ts';

const known = (origin: CandidateOrigin, id: string) => {
  const [document = '', lang = ''] = id.split('.');
  return { origin, document, lang, fileSlug: null, excerpt: false, source: origin };
};
const local = (origin: CandidateOrigin, id: string, excerpt = false): LocalCandidate => ({
  ...known(origin, id),
  excerpt,
  files: [{ path: `${origin}/${id}.pdf`, format: 'pdf' }],
});
const remote = (origin: CandidateOrigin, id: string): RemoteCandidate => ({
  ...known(origin, id),
  obtain: async () => ({ outcome: 'not-there' }),
});
const everything = { languages: null, order: ['rules', 'minor'] };

test('English comes first, then the order asked for, and what is at hand before what must be fetched', () => {
  const candidates = [
    local('mirror', 'other.en'),
    local('mirror', 'rules.fr'),
    remote('official', 'rules.en'),
    local('mirror', 'minor.en'),
  ];
  const names = planDocuments(candidates, everything).map(({ name }) => name);
  expect(names).toEqual(['minor.en', 'other.en', 'rules.en', 'rules.fr']);
});

test('a file that somebody has named comes before the mirror, and the mirror before what was kept', () => {
  const candidates = [local('kept', 'rules.en'), local('mirror', 'rules.en'), local('named', 'rules.en')];
  expect(planDocuments(candidates, everything)[0]?.local.map(({ origin }) => origin)).toEqual([
    'named',
    'mirror',
    'kept',
  ]);
});

test('a mirror on the network is asked in spite of a copy, the United Nations only without one', () => {
  const candidates = [local('kept', 'rules.en'), remote('mirror', 'rules.en'), remote('official', 'rules.en')];
  expect(planDocuments(candidates, everything)[0]?.remote.map(({ origin }) => origin)).toEqual(['mirror']);
});

test('an excerpt keeps nobody from being asked, and comes last', () => {
  const candidates = [local('bundled', 'rules.en', true), remote('official', 'rules.en'), local('kept', 'minor.en')];
  const [, rules] = planDocuments(candidates, { ...everything, order: ['minor', 'rules'] });
  expect(rules?.remote.map(({ origin }) => origin)).toEqual(['official']);
});

test('other languages than those asked for are left out, and what has no language yet stays', () => {
  const unknown = { ...local('named', 'rules.en'), document: null, lang: null };
  const candidates = [local('mirror', 'rules.fr'), local('mirror', 'rules.en'), unknown];
  const plan = planDocuments(candidates, { ...everything, languages: ['fr'] });
  expect(plan.map(({ local: [one] }) => one?.lang)).toEqual([null, 'fr']);
});
