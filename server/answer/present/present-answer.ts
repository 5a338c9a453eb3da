import type { Provision, ProvisionRecord } from '#corpus/provision/provision.ts';
import type { AnswerEvent, Statement } from '../answer.ts';
import type { SourceBook } from '../source-book.ts';
import type { JudgedStatement } from '../verify-statement.ts';
import { createSourceNumbers } from './number-sources.ts';
import { statementMarkdown } from './statement-markdown.ts';

/** What has been shown so far, all of it verified. */
export type Shown = { statements: Statement[]; sources: Provision[]; markdown: string; withheld: number };

/** Turns judged statements into what is sent. Numbers and sources come from verified citations and nothing else. */
export interface Presentation {
  readonly shown: Shown;
  /** The events that show a statement: its new sources first, each once; none for a statement that is withheld. */
  show(judged: JudgedStatement): Promise<AnswerEvent[]>;
}

/** An answer in the making; `present` adds the addresses at which a source opens. */
export function createPresentation(
  book: SourceBook,
  present: (record: ProvisionRecord) => Promise<Provision>,
): Presentation {
  const numbers = createSourceNumbers();
  const shown: Shown = { statements: [], sources: [], markdown: '', withheld: 0 };

  return {
    shown,
    async show({ statement, marks }) {
      if (statement.verdict === 'withheld') {
        shown.withheld += 1;
        return [];
      }
      const cited = statement.citations.map(({ provision }) => numbers.of(recordOf(provision)));
      const sources: AnswerEvent[] = [];
      for (const { number, record, isNew } of cited) {
        if (isNew) sources.push({ type: 'source', number, provision: await present(record) });
      }
      const placed = marks.map(({ at, citations }) => ({
        at,
        numbers: citations.flatMap((place) => cited[place]?.number ?? []),
      }));
      const markdown = (shown.statements.length > 0 ? '\n\n' : '') + statementMarkdown(statement.text, placed);
      keep(statement, markdown, sources);
      return [...sources, { type: 'statement', statement, markdown }];
    },
  };

  function recordOf(id: string): ProvisionRecord {
    const record = book.record(id);
    if (!record) throw new Error(`A verified statement cites ${id}, which is not in the book of sources.`);
    return record;
  }

  function keep(statement: Statement, markdown: string, sources: readonly AnswerEvent[]): void {
    shown.statements.push(statement);
    shown.markdown += markdown;
    for (const event of sources) if (event.type === 'source') shown.sources.push(event.provision);
  }
}
