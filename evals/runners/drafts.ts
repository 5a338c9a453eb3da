import { catalogue } from '#corpus/catalogue.ts';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { Drafts } from '#server/drafts/drafts.ts';
import type { Finding } from '#server/drafts/finding.ts';
import { CleanParagraph, DraftCase } from '../cases/draft-case.ts';
import { readCases } from '../cases/read-cases.ts';
import type { EvalContext } from '../context.ts';
import type { Outcome, SuiteRun } from '../measures/outcome.ts';
import { percentiles } from '../measures/percentiles.ts';
import { scoreClean, scoreDraft } from '../scorers/draft-findings.ts';
import { plantedDraft } from './planted-draft.ts';

/** Has drafts with planted faults and clean paragraphs checked, as `POST /api/drafts/check` would. */
export async function runDrafts({ services }: EvalContext): Promise<SuiteRun> {
  const { index, drafts } = await services();
  const planted = await readCases(new URL('../cases/drafts.jsonl', import.meta.url), DraftCase);
  const clean = await readCases(new URL('../cases/clean-paragraphs.jsonl', import.meta.url), CleanParagraph);
  const loaded = new Set(
    (await index.documents()).flatMap(({ lang, instruments }) => instruments.map(({ slug }) => `${slug}.${lang}`)),
  );
  const isAtHand = (one: DraftCase | CleanParagraph) =>
    slugsIn(one.text).every((slug) => loaded.has(`${slug}.${one.lang}`));
  const took: number[] = [];
  const outcomes: Outcome[] = [];
  for (const one of [...planted, ...clean].filter(isAtHand)) {
    const draft = await plantedDraft(one, index);
    const start = performance.now();
    const findings = await drafts.check(draft.text, { lang: one.lang });
    took.push(performance.now() - start);
    const scores = one.id.startsWith('draft') ? scoreDraft(draft.planted, findings) : scoreClean(draft.text, findings);
    const kinds = draft.planted.map(({ kind }) => kind);
    outcomes.push({
      id: one.id,
      groups: { language: [one.lang], split: [one.split], ...(kinds.length > 0 ? { finding: kinds } : {}) },
      scores,
      asked: draft.text,
      came: findings.map((finding) => describe(finding, draft.text)).join('; ') || 'nothing',
    });
  }
  outcomes.push(...(await officialTexts(drafts, index)));
  const lacking = planted.length + clean.length - took.length;
  return {
    suite: 'drafts',
    outcomes,
    skipped: lacking ? [`${lacking} drafts: their sources are not at hand`] : [],
    headline: ['planted found', 'offsets exact', 'false errors a page'],
    facts: percentiles('a paragraph checked', took),
  };
}

/** The official texts are drafts in which nothing is wrong; in English, for the sake of time. */
async function officialTexts(drafts: Drafts, index: ProvisionIndex): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const held = (await index.documents()).filter(({ lang }) => lang === 'en').flatMap(({ instruments }) => instruments);
  for (const { slug } of held) {
    const text = (await index.instrument(slug, 'en')).map((record) => record.text).join('\n\n');
    const errors = (await drafts.check(text, { lang: 'en' })).filter(({ severity }) => severity === 'error');
    outcomes.push({
      id: `official-${slug}`,
      groups: { instrument: [slug] },
      scores: { 'false errors a page of official text': scoreClean(text, errors)['false errors a page'] ?? [0, 0] },
      asked: slug,
      came: errors.map((finding) => describe(finding, text)).join('; ') || 'nothing',
    });
  }
  return outcomes;
}

/** The instruments whose text a case needs; one that is only known by name is never loaded. */
function slugsIn(text: string): string[] {
  const ids = [...text.matchAll(/(?:\{\{|@)([a-z0-9-]+)\//g)].map(({ 1: slug = '' }) => slug);
  const known = new Set(catalogue.filter(({ loaded }) => !loaded).map(({ slug }) => slug));
  return ids.filter((slug) => !known.has(slug));
}

function describe({ kind, severity, start, end, provision }: Finding, text: string): string {
  return `${severity} ${kind} “${text.slice(start, end)}”${provision ? ` ← ${provision}` : ''}`;
}
