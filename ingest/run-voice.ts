import type { IngestProgress } from '#corpus/ingest-progress.ts';
import { isDoubtful, type ParseReport } from './parse-report.ts';
import { createProgressBar, type ProgressOutput } from './progress-bar.ts';
import { count, shortReport } from './short-report.ts';

/** How a run speaks of what it does. */
export type RunVoice = {
  say: (sentence: string) => void;
  progress: (progress: IngestProgress) => void;
  report: (id: string, report: ParseReport) => void;
};

/** Of more documents than these nobody reads each report: only those that need a look are shown. */
const reportsMax = 60;

/** To a person: a bar, a short report on each document, and at the end what was done and what is missing. */
export function voiceForPeople(output: ProgressOutput): RunVoice {
  const bar = createProgressBar(output);
  let [planned, unchanged] = [0, 0];
  return {
    say: bar.say,
    report(id, report) {
      if (planned <= reportsMax || isDoubtful(report)) shortReport(id, report).forEach(bar.say);
    },
    progress(progress) {
      bar.show(progress);
      if (progress.type === 'plan') [planned, unchanged] = [progress.documents.length, progress.unchanged.length];
      if (progress.type === 'end') summary(progress, unchanged).forEach(bar.say);
    },
  };
}

/** To a program: one line of JSON a step. A person at a terminal beside it has the bar, what failed and the summary. */
export function voiceForPrograms(output: ProgressOutput, errorOutput: ProgressOutput): RunVoice {
  const person = errorOutput.isTTY ? voiceForPeople(errorOutput) : null;
  return {
    say: (sentence) => (person ? person.say(sentence) : errorOutput.write(`${sentence}\n`)),
    report() {},
    progress(progress) {
      output.write(`${JSON.stringify(progress)}\n`);
      person?.progress(progress);
    },
  };
}

function summary(end: Extract<IngestProgress, { type: 'end' }>, unchanged: number): string[] {
  const { documents, provisions, missing = [] } = end;
  const done = `Ingested: ${count(documents, 'document')}, ${count(provisions, 'provision')}. Unchanged: ${unchanged}.`;
  const [first] = missing;
  if (!first) return [done];
  const slugs = missing.map(({ slug }) => slug).join(', ');
  return [done, `Not at hand: ${slugs}.`, `To get one, for example ${first.slug}: ${first.obtain}`];
}
