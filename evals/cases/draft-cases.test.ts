import { describe, expect, it } from 'vitest';
import { findingKinds } from '#server/drafts/finding.ts';
import { CleanParagraph, DraftCase } from './draft-case.ts';
import { readCases } from './read-cases.ts';

const drafts = await readCases(new URL('drafts.jsonl', import.meta.url), DraftCase);
const clean = await readCases(new URL('clean-paragraphs.jsonl', import.meta.url), CleanParagraph);
const kindsIn = (text: string) => [...text.matchAll(/⟦([a-z-]+)/g)].map(([, kind]) => kind);

describe('the drafts', () => {
  it('have planted faults of every kind, at least a dozen of each', () => {
    const counts = Map.groupBy(
      drafts.flatMap(({ text }) => kindsIn(text)),
      (kind) => kind,
    );
    for (const kind of findingKinds) expect(counts.get(kind)?.length ?? 0, kind).toBeGreaterThanOrEqual(12);
  });

  it('are at least 150, every one with a planted fault', () => {
    expect(drafts.length).toBeGreaterThanOrEqual(150);
    expect(drafts.filter(({ text }) => kindsIn(text).length === 0)).toEqual([]);
  });

  it('close every mark that they open', () => {
    for (const { id, text } of drafts) expect(text.split('⟦').length, id).toBe(text.split('⟧').length);
  });
});

describe('the clean paragraphs', () => {
  it('are at least 100, in all six languages, with nothing planted', () => {
    expect(clean.length).toBeGreaterThanOrEqual(100);
    expect(new Set(clean.map(({ lang }) => lang)).size).toBe(6);
    expect(clean.filter(({ text }) => kindsIn(text).length > 0)).toEqual([]);
  });
});
