/** The stretch of a text's tokens that is most like a phrase: `tokens.slice(start, end)`, and how many words differ. */
export type NearWords = { start: number; end: number; distance: number };

/** Looks for the phrase anywhere in the tokens, by words put in, left out or replaced; the best of it, however bad. */
export function alignWords(tokens: readonly string[], phrase: readonly string[]): NearWords {
  let costs = new Uint16Array(tokens.length + 1);
  let starts = Uint16Array.from({ length: tokens.length + 1 }, (_, column) => column);
  for (let row = 1; row <= phrase.length; row++) {
    const nextCosts = new Uint16Array(tokens.length + 1).fill(row);
    const nextStarts = new Uint16Array(tokens.length + 1);
    for (let column = 1; column <= tokens.length; column++) {
      const isSame = tokens[column - 1] === phrase[row - 1];
      const replaced = (costs[column - 1] ?? 0) + (isSame ? 0 : 1);
      const inserted = (nextCosts[column - 1] ?? 0) + 1;
      const dropped = (costs[column] ?? 0) + 1;
      const least = Math.min(replaced, inserted, dropped);
      nextCosts[column] = least;
      nextStarts[column] =
        (least === replaced ? starts[column - 1] : least === dropped ? starts[column] : nextStarts[column - 1]) ?? 0;
    }
    [costs, starts] = [nextCosts, nextStarts];
  }
  // Of two ends that cost the same, the later one has the word that was replaced and not left out.
  let end = 0;
  for (let column = 1; column <= tokens.length; column++) if ((costs[column] ?? 0) <= (costs[end] ?? 0)) end = column;
  return { start: starts[end] ?? 0, end, distance: costs[end] ?? 0 };
}
