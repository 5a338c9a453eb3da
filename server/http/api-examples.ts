/** How a call is made: what stands in its path and its query, and its body. */
export type ApiExample = { path?: Record<string, string>; query?: Record<string, string>; body?: object };

/** An example of every call that can be made with nothing but the instruments at hand; a test makes each of them. */
export const apiExamples: Record<string, ApiExample> = {
  listInstruments: { query: { lang: 'en', limit: '20' } },
  getInstrument: { path: { slug: 'nelson-mandela-rules' } },
  getProvision: { path: { slug: 'nelson-mandela-rules', locator: 'rule-45' }, query: { whole: 'true' } },
  getConnections: { path: { slug: 'nelson-mandela-rules', locator: 'rule-44' } },
  searchProvisions: { query: { q: 'How long may solitary confinement last?', limit: '5' } },
  findPhrase: { query: { q: 'solitary confinement' } },
  compareInstruments: { query: { left: 'nelson-mandela-rules', right: 'bangkok-rules', limit: '20' } },
  resolveCitations: { query: { text: 'See rule 45 (1) of the Nelson Mandela Rules.' } },
  resolveText: {
    body: { text: 'See the Rules.', footnotes: [{ mark: '1', at: 13, text: 'Resolution 70/175, annex.' }] },
  },
  ask: { body: { question: 'What is solitary confinement?' } },
  chat: {
    body: {
      id: 'a-conversation',
      messages: [{ id: '1', role: 'user', parts: [{ type: 'text', text: 'What does Mandela rule 44 say?' }] }],
    },
  },
  verifyText: {
    body: {
      text: 'Solitary confinement is 22 hours or more a day without meaningful human contact. [1]',
      sources: ['nelson-mandela-rules/rule-44'],
    },
  },
  checkDraft: { body: { text: 'Rule 45 of the Nelson Mandela Rules allows solitary confinement as a last resort.' } },
  compareDraft: {
    body: { text: '1. Solitary confinement shall be used as a last resort.', against: 'nelson-mandela-rules' },
  },
};
