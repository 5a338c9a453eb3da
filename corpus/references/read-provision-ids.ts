import type { LocatorUnit } from '../provision/locator.ts';
import { parseProvisionId } from '../provision/provision-id.ts';
import type { CorpusView } from './corpus-view.ts';
import type { Mention } from './mention.ts';
import type { UnitKind, UnitLevel } from './unit-phrase.ts';

const idPattern =
  /(?<![\p{L}\d/._-])[a-z0-9-]{2,80}\/(?:[a-z]{2,12}(?:-[a-z0-9]{1,6})?\.){0,2}[a-z]{2,12}-[a-z0-9]{1,8}(?:\.[a-z0-9]{1,6}){0,6}(?![\p{L}\d/-])/gu;

/** Every provision id that the text gives as it is: "nelson-mandela-rules/rule-45.1". */
export function* readProvisionIds(text: string, view: CorpusView): Generator<Mention> {
  for (const found of text.matchAll(idPattern)) {
    const id = parseProvisionId(found[0]);
    if (!id || !view.isKnown(id.instrument)) continue;
    const start = found.index;
    const end = start + found[0].length;
    const entry = view.entry(id.instrument);
    const span = { start, end, valueStart: start + id.instrument.length + 1, valueEnd: end };
    const { prefixes, unit, path } = id.locator;
    const levels: UnitLevel[] = [
      ...prefixes.map((prefix) => ({ ...span, ...containerOf(prefix) })),
      { ...span, kind: kindOf(unit), paths: [[...path]] },
    ];
    const target = {
      kind: 'instrument' as const,
      symbol: entry?.symbol ?? null,
      slugs: [id.instrument],
      treaty: null,
      annex: null,
    };
    yield { start, end, target, date: null, needsNumber: false, bare: false, place: { start, end, levels } };
  }
}

function containerOf(prefix: string): { kind: UnitKind; paths: string[][] } {
  const [word, number] = prefix.split('-');
  return { kind: word === 'annex' ? 'annex' : 'section', paths: number ? [[number]] : [] };
}

function kindOf(unit: LocatorUnit): UnitKind {
  if (unit === 'pp') return 'preambular';
  return unit === 'para' || unit === 'page' ? 'paragraph' : unit;
}
