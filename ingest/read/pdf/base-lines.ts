import type { Chain, Space } from './chain.ts';

/** What stands on one base line of a page, superscripts with it. */
export type BaseLine = { y: number; chains: Chain[]; spaces: Space[] };

/** Puts chains and spaces on their base lines, top to bottom, and superscripts on the line that they belong to. */
export function groupByBaseLine(chains: readonly Chain[], spaces: readonly Space[]): BaseLine[] {
  const lines: BaseLine[] = [];
  for (const chain of chains.toSorted((one, other) => one.y - other.y)) {
    const last = lines.at(-1);
    if (last && chain.y - last.y <= Math.max(0.8, chain.size * 0.1)) last.chains.push(chain);
    else lines.push({ y: chain.y, chains: [chain], spaces: [] });
  }
  attachRaised(lines);
  const kept = lines.filter((line) => line.chains.length > 0);
  attachSpaces(kept, spaces);
  return kept;
}

/** A superscript is short; a longer run of small letters is a line of its own. */
const raisedLettersMax = 10;

function attachRaised(lines: BaseLine[]): void {
  lines.forEach((line, index) => {
    const below = lines.slice(index + 1, index + 4);
    if (below.length === 0) return;
    const runs = runsOf(line.chains).map((run) => ({ run, host: hostOf(run, below) }));
    for (const { run, host } of runs) host?.chains.push(...run.map((chain) => ({ ...chain, raised: true })));
    line.chains = runs.flatMap(({ run, host }) => (host ? [] : run));
  });
}

/** Chains that follow one another closely. */
function runsOf(chains: readonly Chain[]): Chain[][] {
  const runs: Chain[][] = [];
  for (const chain of chains.toSorted((one, other) => one.x - other.x)) {
    const before = runs.at(-1)?.at(-1);
    if (before && chain.x - before.right < chain.size * 0.8) runs.at(-1)!.push(chain);
    else runs.push([chain]);
  }
  return runs;
}

function hostOf(run: readonly Chain[], below: readonly BaseLine[]): BaseLine | undefined {
  const letters = run.reduce((sum, { glyphs }) => sum + glyphs.length, 0);
  if (letters > raisedLettersMax) return undefined;
  return below.find((line) => run.every((chain) => isRaisedOver(chain, line)));
}

function isRaisedOver(chain: Chain, line: BaseLine): boolean {
  return line.chains.some((host) => {
    const above = line.y - chain.y;
    if (host.raised || chain.size > host.size * 0.86 || above < host.size * 0.12 || above > host.size * 0.62)
      return false;
    return chain.x - host.right < host.size * 1.5 && host.x - chain.right < host.size * 1.5;
  });
}

function attachSpaces(lines: readonly BaseLine[], spaces: readonly Space[]): void {
  const sorted = spaces.toSorted((one, other) => one.y - other.y);
  let index = 0;
  for (const space of sorted) {
    while (index < lines.length - 1 && lines[index + 1]!.y <= space.y + 0.8) index++;
    // A space may be set on its superscript's own line: it then parts words of the line below as well.
    for (const line of lines.slice(index, index + 2)) {
      const near = line.y - space.y;
      if (near > -1.2 && near < (line.chains[0]?.size ?? 0) * 0.62) line.spaces.push(space);
    }
  }
}
