/** Says whether a workspace has room for another stream: Slack allows some twenty new ones a minute. */
export type StreamGate = { isOpen: (team: string) => boolean; closeFor: (team: string, seconds: number) => void };

/** A gate that stays closed for as long as Slack asked for. */
export function createStreamGate(now: () => number = Date.now): StreamGate {
  const closedUntil = new Map<string, number>();
  return {
    isOpen: (team) => (closedUntil.get(team) ?? 0) <= now(),
    closeFor: (team, seconds) => void closedUntil.set(team, now() + seconds * 1000),
  };
}
