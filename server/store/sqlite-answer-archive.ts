import type { z } from 'zod';
import { type AnswerArchive, Feedback, SharedAnswer } from './answer-archive.ts';
import { openDatabase } from './open-database.ts';

const tables = `
create table if not exists shared_answers (id text primary key, kept text not null) strict;
create table if not exists answer_feedback (number integer primary key, answer text not null, feedback text not null) strict;
create index if not exists answer_feedback_by_answer on answer_feedback (answer);
`;

/** An archive in a file that several processes may have open. The file is made when something is first asked of it. */
export function openSqliteAnswerArchive(file: string): AnswerArchive {
  let opened: ReturnType<typeof open> | undefined;

  function statements() {
    opened ??= open(file);
    return opened;
  }

  return {
    async keep(shared) {
      statements().keep.run(shared.answer.id, JSON.stringify(shared));
    },
    async find(id) {
      const row = statements().find.get(id);
      return row ? read(SharedAnswer, row.kept) : null;
    },
    async remove(id) {
      const { remove, removeFeedback } = statements();
      return Number(removeFeedback.run(id).changes) + Number(remove.run(id).changes) > 0;
    },
    async addFeedback(feedback) {
      statements().addFeedback.run(feedback.answer, JSON.stringify(feedback));
    },
    async feedbackOn(id) {
      return statements()
        .feedbackOn.all(id)
        .map((row) => read(Feedback, row.feedback));
    },
    async allFeedback() {
      return statements()
        .allFeedback.all()
        .map((row) => read(Feedback, row.feedback));
    },
    async close() {
      opened?.database.close();
      opened = undefined;
    },
  };
}

function open(file: string) {
  const database = openDatabase(file, tables);
  return {
    database,
    keep: database.prepare('insert or ignore into shared_answers (id, kept) values (?, ?)'),
    find: database.prepare('select kept from shared_answers where id = ?'),
    remove: database.prepare('delete from shared_answers where id = ?'),
    addFeedback: database.prepare('insert into answer_feedback (answer, feedback) values (?, ?)'),
    feedbackOn: database.prepare('select feedback from answer_feedback where answer = ? order by number'),
    allFeedback: database.prepare('select feedback from answer_feedback order by number'),
    removeFeedback: database.prepare('delete from answer_feedback where answer = ?'),
  };
}

function read<T>(schema: z.ZodType<T>, json: unknown): T {
  return schema.parse(JSON.parse(String(json)));
}
