/** What Slack takes in one message; what is longer is refused whole. */
export const slackLimits = {
  blocks: 50,
  homeBlocks: 100,
  sectionCharacters: 3000,
  markdownCharacters: 12_000,
  // Of all blocks of a posted message together; undocumented, and told by its maintainers in slackapi/bolt-js#2509.
  messageCharacters: 12_000,
  contextElements: 10,
  headerCharacters: 150,
  buttonCharacters: 75,
} as const;
