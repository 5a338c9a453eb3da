import { expect, test } from 'vitest';
import { readMessage } from './read-message.ts';

test.each([
  ['who was called is left out', '<@UBOT> What does rule 44 say? <!here>', 'What does rule 44 say?'],
  ['a channel is named', 'As in <#C1|general>: rule 44', 'As in #general: rule 44'],
  ['a link is its words', 'See <https://a.example/b|rule 44>', 'See rule 44'],
  ['a bare link is its address', 'See <https://a.example/b>', 'See https://a.example/b'],
  ['what Slack escaped is as it was typed', 'a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
  ['lines stay lines', ' one \t two\nthree ', 'one two\nthree'],
])('%s', (_case, sent, read) => {
  expect(readMessage(sent)).toBe(read);
});
