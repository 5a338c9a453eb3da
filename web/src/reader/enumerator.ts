import { labelOf } from '#corpus/provision/label.ts';
import { parentLocator, parseLocator } from '#corpus/provision/locator.ts';
import type { Provision } from '#corpus/provision/provision.ts';

/** The number that stands before a subparagraph in the text: "1.", "(a)", "1.2"; empty for a whole unit. */
export function enumeratorOf({ locator, label, lang }: Pick<Provision, 'locator' | 'label' | 'lang'>): string {
  const place = parseLocator(locator);
  const parent = place && parentLocator(place);
  if (!place || !parent) return '';
  const decimal = place.path.join('.');
  const step = place.path.at(-1) ?? '';
  if (/^\d+$/.test(step)) return label.endsWith(decimal) ? decimal : `${step}.`;
  const whole = labelOf(place, lang);
  const above = labelOf(parent, lang);
  return whole.startsWith(above) ? whole.slice(above.length).trim() : `(${step})`;
}
