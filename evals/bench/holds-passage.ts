/** So many words in a row are hardly twice in a corpus by chance. */
const run = 5;

/** True when the chunk holds at least half of the provision, or is itself at least half out of it. */
export function holdsPassage(chunk: string, provision: string): boolean {
  const inChunk = runsOf(chunk);
  const inProvision = runsOf(provision);
  if (inProvision.size === 0) return false;
  const shared = [...inProvision].filter((words) => inChunk.has(words)).length;
  return shared >= inProvision.size / 2 || shared >= inChunk.size / 2;
}

/** True when the provision's own first number is printed in the chunk, so that a reader could cite it: `rule 45 (1)` by 45. */
export function showsNumber(chunk: string, label: string): boolean {
  const number = /\d+(?:\.\d+)?/.exec(label)?.[0];
  return number !== undefined && new RegExp(`(?<![\\d.])${number.replace('.', '\\.')}(?!\\d)`).test(chunk);
}

function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  if (words.length === 0) return new Set();
  const runs = new Set<string>();
  for (let start = 0; start === 0 || start + run <= words.length; start++)
    runs.add(words.slice(start, start + run).join(' '));
  return runs;
}
