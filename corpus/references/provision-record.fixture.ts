import { labelOf } from '../provision/label.ts';
import { kindOfLocator, parseLocator } from '../provision/locator.ts';
import type { ProvisionRecord } from '../provision/provision.ts';

/** A provision for tests: its place and its words, everything else as plain as can be. */
export function provisionRecord(
  instrument: string,
  locator: string,
  text: string,
  footnotes: ProvisionRecord['footnotes'] = [],
): ProvisionRecord {
  const place = parseLocator(locator)!;
  const parent = locator.includes('.') ? `${instrument}/${locator.slice(0, locator.lastIndexOf('.'))}` : null;
  return {
    id: `${instrument}/${locator}`,
    instrument,
    locator,
    kind: kindOfLocator(place),
    label: labelOf(place, 'en'),
    headings: [],
    text,
    lang: 'en',
    page: null,
    regions: [],
    footnotes,
    tables: [],
    origin: 'text',
    confidence: null,
    truncated: false,
    parent,
    children: [],
    citation: { short: '', full: '', footnote: '' },
  };
}
