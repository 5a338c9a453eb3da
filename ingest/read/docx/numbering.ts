import { readXml, type XmlListener } from '../xml/read-xml.ts';
import { formatNumber } from './number-format.ts';

/** One level of a numbered list: how it counts and what is printed. */
export type ListLevel = { start: number; format: string; text: string; restartsAfter: number | null; legal: boolean };

/** Which list a paragraph belongs to, and at which level. */
export type ListReference = { id: string; level: number };

type ListDefinition = { levels: Map<number, ListLevel>; abstractId: string; startOverrides: Map<number, number> };

/** The lists that a document defines, by the id that paragraphs name. */
export type ListDefinitions = Map<string, ListDefinition>;

const levelsMax = 9;

/** Reads `word/numbering.xml`. */
export function readNumbering(xml: Uint8Array): ListDefinitions {
  const reader = new NumberingReader();
  readXml(xml, reader);
  return reader.definitions();
}

class NumberingReader implements XmlListener {
  private readonly abstracts = new Map<string, Map<number, ListLevel>>();
  private readonly lists: {
    id: string;
    abstractId: string;
    overrides: Map<number, ListLevel>;
    starts: Map<number, number>;
  }[] = [];
  private levels: Map<number, ListLevel> | null = null;
  private level: ListLevel | null = null;
  private overridden = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const value = attributes.val ?? '';
    const list = this.lists.at(-1);
    if (name === 'abstractNum') this.openAbstract(attributes.abstractNumId ?? '');
    if (name === 'num') this.openList(attributes.numId ?? '');
    if (name === 'abstractNumId' && list) list.abstractId = value;
    if (name === 'lvlOverride') this.overridden = Number(attributes.ilvl);
    if (name === 'startOverride' && list) list.starts.set(this.overridden, Number(value));
    if (name === 'lvl') this.openLevel(Number(attributes.ilvl));
    if (this.level) describeLevel(this.level, name, value);
  }

  close(name: string): void {
    if (name === 'lvl') this.level = null;
  }

  text(): void {}

  definitions(): ListDefinitions {
    return new Map(
      this.lists.map(({ id, abstractId, overrides, starts }) => {
        const levels = new Map([...(this.abstracts.get(abstractId) ?? []), ...overrides]);
        return [id, { levels, abstractId, startOverrides: starts }];
      }),
    );
  }

  private openAbstract(id: string): void {
    this.levels = new Map();
    this.abstracts.set(id, this.levels);
  }

  private openList(id: string): void {
    const overrides = new Map<number, ListLevel>();
    this.lists.push({ id, abstractId: '', overrides, starts: new Map() });
    this.levels = overrides;
  }

  private openLevel(level: number): void {
    this.level = { start: 1, format: 'decimal', text: '', restartsAfter: null, legal: false };
    if (level >= 0 && level < levelsMax) this.levels?.set(level, this.level);
  }
}

function describeLevel(level: ListLevel, name: string, value: string): void {
  if (name === 'start') level.start = Number(value);
  if (name === 'numFmt') level.format = value;
  if (name === 'lvlText') level.text = value;
  if (name === 'lvlRestart') level.restartsAfter = Number(value);
  if (name === 'isLgl') level.legal = value !== '0' && value !== 'false';
}

/** Counts the paragraphs of numbered lists as a word processor does, and gives what it would print. */
export class ListCounter {
  private readonly definitions: ListDefinitions;
  /** By abstract list: lists that share one go on counting together. */
  private readonly counts = new Map<string, number[]>();
  private readonly started = new Set<string>();

  constructor(definitions: ListDefinitions) {
    this.definitions = definitions;
  }

  /** The label of the next paragraph of a list; empty for a list that is not defined. */
  next({ id, level }: ListReference): string {
    const definition = this.definitions.get(id);
    const own = definition?.levels.get(level);
    if (!definition || !own) return '';
    const counts = this.counts.get(definition.abstractId) ?? [];
    this.counts.set(definition.abstractId, counts);
    this.applyStart(id, definition, counts);
    this.count(definition, counts, level);
    return own.format === 'bullet' ? '•' : printed(own, definition, counts);
  }

  /** A list with a start of its own begins there when it is first used. */
  private applyStart(id: string, { startOverrides }: ListDefinition, counts: number[]): void {
    if (this.started.has(id)) return;
    this.started.add(id);
    for (const [level, start] of startOverrides) {
      counts.length = Math.min(counts.length, level);
      counts[level] = start - 1;
    }
  }

  private count(definition: ListDefinition, counts: number[], level: number): void {
    for (let above = 0; above < level; above++) counts[above] ??= definition.levels.get(above)?.start ?? 1;
    counts[level] = (counts[level] ?? (definition.levels.get(level)?.start ?? 1) - 1) + 1;
    for (let below = level + 1; below < counts.length; below++)
      if (definition.levels.get(below)?.restartsAfter !== 0) delete counts[below];
  }
}

function printed(own: ListLevel, definition: ListDefinition, counts: readonly number[]): string {
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const format = own.legal ? 'decimal' : (definition.levels.get(level)?.format ?? 'decimal');
    return formatNumber(counts[level] ?? 1, format);
  });
}
