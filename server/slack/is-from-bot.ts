type Said = { bot_id?: unknown; bot_profile?: unknown; subtype?: unknown; user?: unknown };

/** True for what a bot said, this one among them; a bot that answers a bot never ends. */
export function isFromBot(body: object): boolean {
  const event = 'event' in body ? body.event : null;
  if (typeof event !== 'object' || event === null) return false;
  const { bot_id: botId, bot_profile: profile, subtype, user }: Said = event;
  return Boolean(botId ?? profile) || subtype === 'bot_message' || user === 'USLACKBOT';
}

/** The workspace of who said something, where it is another than that in which it was said: a channel may be shared. */
export function teamOfAuthor(body: object): string | undefined {
  const event = 'event' in body ? body.event : null;
  if (typeof event !== 'object' || event === null || !('user_team' in event)) return undefined;
  return typeof event.user_team === 'string' ? event.user_team : undefined;
}
