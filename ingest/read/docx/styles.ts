import { readXml, type XmlListener } from '../xml/read-xml.ts';
import type { ListReference } from './numbering.ts';

/** What a style says of a paragraph or its letters. */
export type Style = {
  name: string;
  basedOn: string | null;
  /** 0 for the highest heading; null for text. */
  outline: number | null;
  list: Partial<ListReference>;
  bold: boolean | null;
  italic: boolean | null;
};

/** Styles by their id; looked up with what they are based on. */
export class Styles {
  private readonly byId: ReadonlyMap<string, Style>;

  constructor(byId: ReadonlyMap<string, Style>) {
    this.byId = byId;
  }

  /** The first style of the chain that says something, or null. */
  find<T>(id: string | null, ask: (style: Style) => T | null | undefined): T | null {
    const seen = new Set<string>();
    let next = id;
    while (next !== null && !seen.has(next)) {
      seen.add(next);
      const style = this.byId.get(next);
      if (!style) return null;
      const said = ask(style);
      if (said !== null && said !== undefined) return said;
      next = style.basedOn;
    }
    return null;
  }

  /** 1 for the highest heading; null for text. */
  headingLevel(id: string | null): number | null {
    const outline = this.find(id, (style) => (style.outline === null ? null : style.outline));
    if (outline !== null) return outline < 9 ? outline + 1 : null;
    return this.find(id, ({ name }) => headingNamed(name));
  }
}

/** Reads `word/styles.xml`. */
export function readStyles(xml: Uint8Array): Styles {
  const reader = new StylesReader();
  readXml(xml, reader);
  return new Styles(reader.styles);
}

class StylesReader implements XmlListener {
  readonly styles = new Map<string, Style>();
  private style: Style | null = null;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const value = attributes.val ?? '';
    if (name === 'style') {
      this.style = { name: '', basedOn: null, outline: null, list: {}, bold: null, italic: null };
      this.styles.set(attributes.styleId ?? '', this.style);
    }
    const style = this.style;
    if (!style) return;
    if (name === 'name') style.name = value;
    if (name === 'basedOn') style.basedOn = value;
    if (name === 'outlineLvl') style.outline = Number(value);
    if (name === 'numId') style.list.id = value;
    if (name === 'ilvl') style.list.level = Number(value);
    if (name === 'b') style.bold = isOn(attributes.val);
    if (name === 'i') style.italic = isOn(attributes.val);
  }

  close(name: string): void {
    if (name === 'style') this.style = null;
  }

  text(): void {}
}

/** A toggle without a value is on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/.test(value);
}

function headingNamed(name: string): number | null {
  const level = /^heading (\d)/i.exec(name)?.[1];
  if (level) return Number(level);
  return /^(?:title|subtitle)$/i.test(name) ? 1 : null;
}
