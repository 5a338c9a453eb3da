import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue.ts';
import type { ProvisionRecord } from '../provision/provision.ts';
import { buildCitationGraph, citationsIn } from './citation-graph.ts';
import { type Citator, createCitator, linesOf } from './citator.ts';
import { provisionRecord } from './provision-record.fixture.ts';

const visits = 'Encourages Member States to allow families to visit prisoners at least once a month;';
const meeting = 'Requests the Office to convene a meeting of experts with a view to developing model strategies;';

const texts: Record<string, ProvisionRecord[]> = {
  'a-res-77-232': [
    provisionRecord('a-res-77-232', 'para-1', visits),
    provisionRecord('a-res-77-232', 'para-8', meeting),
  ],
  'a-res-78-224': [
    provisionRecord('a-res-78-224', 'pp-1', 'Recalling paragraph 8 of its resolution 77/232 of 15 December 2022,'),
    provisionRecord('a-res-78-224', 'pp-2', 'Recalling also the Nelson Mandela Rules,', [
      { mark: '1', text: 'Resolution 70/175, annex.', at: 39 },
    ]),
    provisionRecord('a-res-78-224', 'para-1', visits),
    provisionRecord('a-res-78-224', 'para-2', 'Invites States to apply rules 43 and 44 of the Nelson Mandela Rules;'),
  ],
  'a-res-79-187': [
    provisionRecord(
      'a-res-79-187',
      'pp-1',
      'Recalling its resolution 77/232 and rule 500 of the Nelson Mandela Rules,',
    ),
    provisionRecord('a-res-79-187', 'para-1', visits.replace('once', 'twice')),
  ],
  'nelson-mandela-rules': [
    provisionRecord('nelson-mandela-rules', 'rule-43', ''),
    provisionRecord('nelson-mandela-rules', 'rule-43.1', 'Solitary confinement is defined in rule 44.'),
    provisionRecord(
      'nelson-mandela-rules',
      'rule-44',
      'Solitary confinement is confinement without meaningful contact.',
    ),
  ],
};
const citator = citatorOf(texts);

describe('what a provision cites', () => {
  it('is named as exactly as its text does, with the words and where they stand', async () => {
    expect((await citator.connectionsOf('a-res-78-224/pp-1')).cites).toEqual([
      { id: 'a-res-77-232/para-8', text: 'paragraph 8 of its resolution 77/232 of 15 December 2022', in: 'text' },
    ]);
    expect((await citator.connectionsOf('a-res-78-224/pp-2')).cites).toMatchObject([
      { id: 'nelson-mandela-rules', in: 'footnote' },
    ]);
  });

  it('includes other provisions of its own instrument, and those that its subdivisions cite', async () => {
    expect(ids((await citator.connectionsOf('nelson-mandela-rules/rule-43')).cites)).toEqual([
      'nelson-mandela-rules/rule-44',
    ]);
  });

  it('is never younger than the text: an old text means the predecessor of that name, or nothing', () => {
    const cites = (text: string) =>
      citationsIn(provisionRecord('beijing-rules', 'rule-9', text), { catalogue, known: new Map() }).map(
        ({ to }) => to,
      );
    expect(cites('Nothing precludes the application of the Standard Minimum Rules.')).toEqual([
      'standard-minimum-rules-1955',
    ]);
    expect(cites('In accordance with rule 8 of the Bangkok Rules.')).toEqual([]);
  });

  it('never takes the paragraph of another text’s rule for its own', () => {
    const record = provisionRecord(
      'a-res-77-232',
      'pp-1',
      'Mindful of the areas (rules 6; 57 and, lastly, 60, para. 1),',
    );
    const known = new Map([['a-res-77-232', { slug: 'a-res-77-232', locators: new Set(['para-1']) }]]);
    expect(citationsIn(record, { catalogue, known })).toEqual([]);
  });

  it('never includes a number that does not exist', async () => {
    expect(ids((await citator.connectionsOf('a-res-79-187/pp-1')).cites)).toEqual(['a-res-77-232']);
  });
});

describe('what cites a provision', () => {
  it('comes newest first, and says which cite the instrument as a whole', async () => {
    const { citedBy } = await citator.connectionsOf('a-res-77-232/para-8');
    expect(citedBy.map(({ id, adopted, whole }) => [id, adopted, whole])).toEqual([
      ['a-res-79-187/pp-1', '2024-12-17', true],
      ['a-res-78-224/pp-1', '2023-12-19', false],
    ]);
  });

  it('includes what cites a range with it', async () => {
    expect(ids((await citator.connectionsOf('nelson-mandela-rules/rule-44')).citedBy)).toContain('a-res-78-224/para-2');
  });
});

describe('what became of a provision in the later instruments of its line', () => {
  it('is a counterpart by its words, repeated or changed', async () => {
    const { counterparts, notCarriedInto } = await citator.connectionsOf('a-res-77-232/para-1');
    expect(counterparts.map(({ id, relation }) => [id, relation])).toEqual([
      ['a-res-78-224/para-1', 'repeated'],
      ['a-res-79-187/para-1', 'changed'],
    ]);
    expect(notCarriedInto).toEqual([]);
  });

  it('is an absence, named, where a later one does not carry it over', async () => {
    expect((await citator.connectionsOf('a-res-77-232/para-8')).notCarriedInto).toEqual([
      { instrument: 'a-res-78-224', adopted: '2023-12-19' },
      { instrument: 'a-res-79-187', adopted: '2024-12-17' },
    ]);
  });

  it('is never said of an earlier instrument, or of one that is not at hand', async () => {
    const { notCarriedInto } = await citator.connectionsOf('a-res-79-187/pp-1');
    expect(notCarriedInto).toEqual([]);
  });

  it('is read out of each instrument of the line once, however often it is asked about', async () => {
    const read: string[] = [];
    const asked = citatorOf(texts, read);
    await asked.connectionsOf('a-res-77-232/para-1');
    const before = read.length;
    await asked.connectionsOf('a-res-77-232/para-8');
    expect(read.slice(before)).toEqual(['a-res-77-232']);
  });

  it('goes from the older to the newer words, whichever of the two is asked about', async () => {
    const [earlier] = (await citator.connectionsOf('a-res-79-187/para-1')).counterparts;
    expect(earlier?.difference.filter(({ kind }) => kind === 'added').map(({ text }) => text.trim())).toEqual([
      'twice',
    ]);
  });
});

it('takes resolutions of one title outside the catalogue for one line', () => {
  const title = 'The girl child';
  const lines = linesOf(
    [
      { slug: 'a-res-76-146', title, adopted: '2021-12-16' },
      { slug: 'a-res-78-187', title: 'The  girl child', adopted: '2023-12-19' },
      { slug: 'bangkok-rules', title: 'anything', adopted: null },
    ],
    catalogue,
  );
  expect(lines[0]?.line).toBe(lines[1]?.line);
  expect(lines[2]).toMatchObject({ line: null, adopted: '2010-12-21' });
});

function citatorOf(all: Record<string, ProvisionRecord[]>, read: string[] = []): Citator {
  const known = new Map(
    Object.entries(all).map(([slug, records]) => [
      slug,
      { slug, locators: new Set(records.map((one) => one.locator)) },
    ]),
  );
  const edges = Object.values(all)
    .flat()
    .flatMap((record) => citationsIn(record, { catalogue, known }));
  const instruments = linesOf(
    catalogue.map(({ slug, adopted }) => ({ slug, title: slug, adopted })),
    catalogue,
  );
  return createCitator({
    instruments,
    provisionsOf: async (slug) => {
      read.push(slug);
      return all[slug] ?? [];
    },
    graph: buildCitationGraph(edges),
  });
}

function ids(list: readonly { id: string }[]): string[] {
  return list.map(({ id }) => id);
}
