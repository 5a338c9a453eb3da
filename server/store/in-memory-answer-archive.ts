import type { AnswerArchive, Feedback, SharedAnswer } from './answer-archive.ts';

/** An archive that is gone with the process. */
export function createInMemoryAnswerArchive(): AnswerArchive {
  const answers = new Map<string, SharedAnswer>();
  let feedback: Feedback[] = [];

  return {
    async keep(shared) {
      if (!answers.has(shared.answer.id)) answers.set(shared.answer.id, structuredClone(shared));
    },
    async find(id) {
      return structuredClone(answers.get(id) ?? null);
    },
    async remove(id) {
      const before = feedback.length;
      feedback = feedback.filter(({ answer }) => answer !== id);
      return answers.delete(id) || feedback.length < before;
    },
    async addFeedback(one) {
      feedback.push(structuredClone(one));
    },
    async feedbackOn(id) {
      return structuredClone(feedback.filter(({ answer }) => answer === id));
    },
    async allFeedback() {
      return structuredClone(feedback);
    },
    async close() {},
  };
}
