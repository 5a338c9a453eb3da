const quoted = '["«]([^"«»]{8,400})["»]';
const entitled = new RegExp(
  `(?: ?,)? ?(?:entitled|titled|intitulée?s?|titulad[ao]s?|que lleva por título|озаглавленн\\p{L}{1,3}|ال?معنون(?:ة|ات|ين|تين)?) ?${quoted}`,
  'iuy',
);
const bracketed = new RegExp(` ?\\(${quoted}\\)`, 'uy');
const behindComma = new RegExp(` ?,? ?${quoted}`, 'uy');
const chineseBefore = /题为["《]([^"《》]{4,200})["》]的[^"《》。；;]{0,40}$/u;
const before = /["«]([^"«»]{8,400})["»],? ?\(?$/u;

/** How far before a symbol its title may begin, and how far before it a title may end. */
const reach = 420;
const chineseGap = 48;

/**
 * A title as it stands beside a symbol. `sure` where the text itself says that it is one: other words in quotation
 * marks may be the title, or a quotation.
 */
export type FoundTitle = { title: string; sure: boolean };

/** The title beside a symbol: `, entitled "Reducing reoffending …"`, `("Reducing …")`, `"Reducing …" (A/RES/77/232)`. */
export function readTitle(text: string, start: number, end: number): FoundTitle | null {
  const said = at(entitled, text, end) ?? at(bracketed, text, end);
  if (said) return { title: said, sure: true };
  const earlier = readBefore(text, start);
  if (earlier?.sure) return earlier;
  const unsaid = at(behindComma, text, end);
  return unsaid ? { title: unsaid, sure: false } : earlier;
}

function readBefore(text: string, start: number): FoundTitle | null {
  // Most symbols have no quotation mark before them, and are not looked at any further.
  if (!/["»》]/.test(text.slice(Math.max(0, start - chineseGap), start))) return null;
  const earlier = text.slice(Math.max(0, start - reach), start);
  const chinese = chineseBefore.exec(earlier)?.[1];
  if (chinese) return { title: chinese, sure: true };
  const title = before.exec(earlier)?.[1];
  return title ? { title, sure: false } : null;
}

function at(pattern: RegExp, text: string, from: number): string | null {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[1] ?? null;
}
