import { arabicLetterNames, toRoman } from '../provision/numerals.ts';
import type { ResolutionBody } from '../provision/symbol.ts';
import type { AdoptingBody } from './body-words.ts';

/** "217 ألف (د-3)" → "217 A (III)"; null for a span of years such as "1982/83". */
export function designationOf(found: RegExpExecArray): string | null {
  const { modern, part, old, oldPart, session } = found.groups ?? {};
  if (modern) {
    const [left = '', right = ''] = modern.split('/').map((half) => half.trim());
    if (isSpanOfYears(left, right)) return null;
    const plain = left.replace(/^د ?إ ?ط-/, 'ES-').replace(/^د ?إ ?-/, 'S-');
    return `${plain}/${right}${latinPart(part)}`;
  }
  return `${old}${latinPart(oldPart)} (${latinSession(session ?? '')})`;
}

function latinPart(part: string | undefined): string {
  if (!part) return '';
  const index = (arabicLetterNames as readonly string[]).indexOf(part);
  return ` ${index < 0 ? part : String.fromCharCode(65 + index)}`;
}

function latinSession(session: string): string {
  if (!session.startsWith('د')) return session;
  const numeral = toRoman(Number(/\d+/.exec(session)?.[0] ?? '0'));
  if (session.includes('ط')) return `ES-${numeral}`;
  return session.includes('إ') ? `S-${numeral}` : numeral;
}

function isSpanOfYears(left: string, right: string): boolean {
  if (!/^(?:18|19|20)\d\d$/.test(left)) return false;
  return /^(?:18|19|20)\d\d$/.test(right) || (right.length === 2 && Number(right) === (Number(left) + 1) % 100);
}

/** The first session in which the General Assembly numbered its resolutions "31/16". */
const firstModernSession = 31;

/** Whose resolution a number is: what its form says, then what the text says; null where it is nobody's with a symbol. */
export function adoptingBody(designation: string, body: AdoptingBody | null): ResolutionBody | null {
  if (/\((?:19|20)\d\d\)$/.test(designation)) return 'security-council';
  if (body === 'other') return null;
  if (/^(?:19|20)\d\d\//.test(designation)) return 'economic-and-social-council';
  if (body === 'council') return designation.includes('(') ? 'economic-and-social-council' : 'human-rights-council';
  if (body) return body === 'security-council' ? null : body;
  const session = Number(/^(\d+)\//.exec(designation)?.[1] ?? firstModernSession);
  return session >= firstModernSession ? 'general-assembly' : null;
}
