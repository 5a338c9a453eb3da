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
export function voiceForPeople(
  output: ProgressOutput,
  now: () => number = performance.now.bind(performance),
): RunVoice {
  const bar = createProgressBar(output);
  let [planned, unchanged, started] = [0, 0, now()];
  return {
    say: bar.say,
    report(id, report) {
      if (planned <= reportsMax || isDoubtful(report)) shortReport(id, report).forEach(bar.say);
    },
    progress(progress) {
      bar.show(progress);
      if (progress.type === 'plan')
        [planned, unchanged, started] = [progress.documents.length, progress.unchanged.length, now()];
      if (progress.type === 'end') summary(progress, unchanged, (now() - started) / 1000).forEach(bar.say);
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

function summary(end: Extract<IngestProgress, { type: 'end' }>, unchanged: number, seconds: number): string[] {
  const { documents, provisions, missing = [] } = end;
  const read = `${count(documents, 'document')}, ${count(provisions, 'provision')}`;
  const done = `Ingested: ${read}${speed(documents, provisions, seconds)}. Unchanged: ${unchanged}.`;
  const [first] = missing;
  if (!first) return [done];
  const slugs = missing.map(({ slug }) => slug).join(', ');
  return [done, `Not at hand: ${slugs}.`, `To get one, for example ${first.slug}: ${first.obtain}`];
}

/** A few documents say nothing about speed. */
const documentsForSpeed = 20;

function speed(documents: number, provisions: number, seconds: number): string {
  if (documents < documentsForSpeed || seconds <= 0) return '';
  const each = (number: number) => (number / seconds).toFixed(number / seconds < 10 ? 1 : 0);
  return ` in ${seconds.toFixed(0)} s (${each(documents)} documents and ${each(provisions)} provisions a second)`;
}
