import { describe, expect, it } from 'vitest';
import { alignInstruments, compareInstruments } from './align-instruments.ts';
import { provisionRecord } from './provision-record.fixture.ts';

const visits = 'Encourages Member States to allow families to visit prisoners at least once a month;';
const schools = 'Urges Member States to provide schooling in every prison, free of charge and for all ages;';
const report = 'Requests the Secretary-General to report on the implementation of the present resolution;';

const older = [
  provisionRecord('older', 'pp-1', 'Recalling the rules on the treatment of prisoners and their families,'),
  provisionRecord('older', 'para-1', visits),
  provisionRecord('older', 'para-2', schools),
  provisionRecord('older', 'para-3', report),
];

describe('two instruments compared', () => {
  it('are aligned by their words and not by their numbers', () => {
    const newer = [
      provisionRecord(
        'newer',
        'para-1',
        'Welcomes the opening of a centre for women who leave prison with small children;',
      ),
      provisionRecord('newer', 'para-2', visits),
      provisionRecord('newer', 'para-3', schools.replace(';', '.')),
    ];
    const rows = compareInstruments(older, newer).map(({ left, right, relation }) => [left, right, relation]);
    expect(rows.filter(([, right]) => right)).toEqual([
      [null, 'newer/para-1', 'new'],
      ['older/para-1', 'newer/para-2', 'repeated'],
      ['older/para-2', 'newer/para-3', 'repeated'],
    ]);
    expect(rows.filter(([, right]) => !right)).toEqual([
      ['older/pp-1', null, 'dropped'],
      ['older/para-3', null, 'dropped'],
    ]);
  });

  it('show a changed paragraph with the words that changed', () => {
    const newer = [provisionRecord('newer', 'para-1', visits.replace('once a month', 'twice a month'))];
    const changed = compareInstruments(older, newer).find((row) => row.right === 'newer/para-1');
    expect(changed).toMatchObject({ left: 'older/para-1', relation: 'changed' });
    expect(changed?.difference.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'once ' },
      { kind: 'added', text: 'twice ' },
    ]);
  });

  it('count another mark at the end as no change', () => {
    const newer = [provisionRecord('newer', 'para-9', visits.replace(';', '.'))];
    expect(compareInstruments(older, newer).find((row) => row.right !== null)?.relation).toBe('repeated');
  });

  it('never take a preambular paragraph for an operative one', () => {
    const newer = [provisionRecord('newer', 'pp-1', visits)];
    expect(compareInstruments(older, newer).find((row) => row.right !== null)).toMatchObject({
      left: null,
      relation: 'new',
    });
  });

  it('use each provision once, equal words going to the place nearest', () => {
    const twice = [provisionRecord('older', 'para-1', 'Agreed'), provisionRecord('older', 'para-2', 'Agreed')];
    const again = [provisionRecord('newer', 'para-1', 'Agreed'), provisionRecord('newer', 'para-2', 'Agreed')];
    expect(compareInstruments(twice, again).map(({ left, right }) => [left, right])).toEqual([
      ['older/para-1', 'newer/para-1'],
      ['older/para-2', 'newer/para-2'],
    ]);
  });

  it('align a rule without words of its own by those of its paragraphs', () => {
    const rule = (slug: string) => [provisionRecord(slug, 'rule-1', ''), provisionRecord(slug, 'rule-1.1', visits)];
    expect(compareInstruments(rule('older'), rule('newer')).map(({ relation }) => relation)).toEqual([
      'repeated',
      'repeated',
    ]);
  });

  it('are put together as in another language where a translator changed more than the text', () => {
    const translated = [provisionRecord('older', 'para-3', 'Bittet den Generalsekretär um einen Bericht;')];
    const later = [provisionRecord('newer', 'para-1', 'Ersucht darum, dass ihr berichtet wird;')];
    const elsewhere = alignInstruments(older, [provisionRecord('newer', 'para-1', report)]);
    expect(compareInstruments(translated, later, elsewhere)).toMatchObject([
      { left: 'older/para-3', right: 'newer/para-1', relation: 'changed' },
    ]);
    expect(compareInstruments(translated, later)).toHaveLength(2);
  });

  it('name every provision of both sides exactly once', () => {
    const newer = [
      provisionRecord('newer', 'para-1', schools),
      provisionRecord('newer', 'para-2', 'Decides otherwise;'),
    ];
    const rows = compareInstruments(older, newer);
    expect(rows.flatMap(({ left }) => left ?? []).sort()).toEqual(older.map((one) => one.id).sort());
    expect(rows.flatMap(({ right }) => right ?? [])).toEqual(newer.map((one) => one.id));
  });
});
