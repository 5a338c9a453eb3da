const entitled =
  /(?: ?,)? ?(?:entitled|titled|intitulée?s?|titulad[ao]s?|que lleva por título|озаглавленн\p{L}{1,3}|ال?معنون(?:ة|ين|تين)?) ?["«]([^"«»]{8,400})["»]/iuy;

/** A title as it stands beside a symbol, and where it ends. */
export type FoundTitle = { title: string; end: number };

/** The title that begins exactly at `from`, with the word that introduces it: `, entitled "Reducing reoffending …"`. */
export function readTitle(text: string, from: number): FoundTitle | null {
  entitled.lastIndex = from;
  const found = entitled.exec(text);
  return found?.[1] ? { title: found[1], end: from + found[0].length } : null;
}
