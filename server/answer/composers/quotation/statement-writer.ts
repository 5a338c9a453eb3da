import type { MarkedStatement } from '../../marked-statement.ts';
import { messagesIn } from '../../messages/messages.ts';

/** Puts a statement together from words of the program and words of the sources, keeping count of which is which. */
export interface StatementWriter {
  /** Words that identify what is cited. */
  identify(words: string): StatementWriter;
  /** White space and signs between. */
  space(signs: string): StatementWriter;
  /** Words of a provision in quotation marks, with the mark behind them. */
  quote(words: string, source: string): StatementWriter;
  statement(): MarkedStatement;
}

export function createStatementWriter(lang: string): StatementWriter {
  const [opening = '“', closing = '”'] = messagesIn(lang).quotationMarks;
  const made: MarkedStatement = { text: '', lang, marks: [], quotations: [], identification: [] };

  const writer: StatementWriter = {
    identify(words) {
      made.identification.push({ start: made.text.length, end: made.text.length + words.length });
      made.text += words;
      return writer;
    },
    space(signs) {
      made.text += signs;
      return writer;
    },
    quote(words, source) {
      made.text += opening;
      made.quotations.push({ start: made.text.length, end: made.text.length + words.length });
      made.text += words + closing;
      made.marks.push({ at: made.text.length, source });
      return writer;
    },
    statement: () => made,
  };
  return writer;
}
