import type { Catalogue } from '#corpus/catalogue.ts';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { Statement } from './answer.ts';
import { createCitable } from './evidence/citable.ts';
import { loadSources } from './load-sources.ts';
import { languageOfQuestion } from './question/question-language.ts';
import { createSourceBook } from './source-book.ts';
import { splitStatements } from './split-statements.ts';
import { verifyStatement } from './verify-statement.ts';

/** Somebody's answer: `text` carries marks `[1]`, `[2]` … that number the provision ids in `sources`. */
export type TextToVerify = { text: string; sources: readonly string[]; lang?: string | undefined };

export type VerifyText = (request: TextToVerify) => Promise<Statement[]>;

/** Judges anybody's answer by the checks that ours pass: every statement of it, none left out, each with its verdict. */
export function createVerifyText({ index, catalogue }: { index: ProvisionIndex; catalogue: Catalogue }): VerifyText {
  const citable = createCitable(index, catalogue);
  return async ({ text, sources, lang: named }) => {
    const { lang } = languageOfQuestion(text, named);
    const given = await loadSources(sources, lang, index);
    const book = createSourceBook(given, [], (await citable()).resolve);
    const readMark = (inside: string) =>
      /^\d{1,3}$/.test(inside) ? (sources[Number(inside) - 1] ?? `[${inside}]`) : null;
    return splitStatements(text, lang, readMark).map((drafted) => verifyStatement(drafted, book).statement);
  };
}
