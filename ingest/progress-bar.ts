import type { IngestProgress } from '#corpus/ingest-progress.ts';

/** Where the progress of a run is shown: a terminal has one line that changes, anything else gets a line a document. */
export type ProgressOutput = {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
};

/** Shows the progress of an ingest run to a person. Texts from documents are stripped of control characters. */
export function createProgressBar(output: ProgressOutput): (progress: IngestProgress) => void {
  let planned = 0;
  let done = 0;
  const draw = (line: string) => {
    if (output.isTTY) output.write(`\r\u001b[2K${line.slice(0, (output.columns ?? 80) - 1)}`);
  };
  const say = (line: string) => {
    draw('');
    output.write(`${printable(line)}\n`);
  };
  return (progress) => {
    switch (progress.type) {
      case 'plan':
        planned = progress.documents.length;
        break;
      case 'stage':
        draw(`${bar(done, planned)} ${printable(progress.document)}: ${stages[progress.stage]}`);
        break;
      case 'document':
        done += 1;
        if (!progress.ok) say(`${progress.document}: ${progress.message ?? 'could not be read'}`);
        else if (!output.isTTY) say(`${progress.document}: ${progress.provisions} provisions`);
        break;
      case 'end':
        draw('');
    }
  };
}

const stages = { fetch: 'fetching', read: 'reading', embed: 'embedding', write: 'writing' };
const barWidth = 24;

function bar(done: number, planned: number): string {
  const filled = planned === 0 ? 0 : Math.round((Math.min(done, planned) / planned) * barWidth);
  return `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${done}/${planned}`;
}

/** Without control and direction characters: a file name or a title must not move the cursor. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
