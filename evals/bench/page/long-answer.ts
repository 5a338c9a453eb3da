import { setTimeout as wait } from 'node:timers/promises';
import type { Piece, Script } from '#server/answer/composers/model/scripted-server.ts';

/** A slow model writes about so many characters at a time, and so often. */
const pieceCharacters = 8;
const pauseMs = 30;

/** An answer of some thousand characters: the first words of each source, quoted to the letter, as a slow model writes. */
export const longAnswer: Script = async function* ({ sources }): AsyncGenerator<Piece> {
  for (const { mark, provision, text } of sources) {
    const statement = `${provision} says: “${text.split('\n')[0]?.trim()}” [${mark}]\n`;
    for (let at = 0; at < statement.length; at += pieceCharacters) {
      yield statement.slice(at, at + pieceCharacters);
      await wait(pauseMs);
    }
  }
};
