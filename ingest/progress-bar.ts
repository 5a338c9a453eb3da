import type { IngestProgress } from '#corpus/ingest-progress.ts';

/** Where a run is shown to a person: a terminal has one line that changes, anything else gets whole lines only. */
export type ProgressOutput = {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
};

export type ProgressBar = {
  show: (progress: IngestProgress) => void;
  /** Writes a line above the bar, without control characters: a title must not move the cursor. */
  say: (line: string) => void;
};

export function createProgressBar(output: ProgressOutput): ProgressBar {
  let planned = 0;
  let done = 0;
  const draw = (line: string) => {
    if (output.isTTY) output.write(`\r\u001b[2K${line.slice(0, (output.columns ?? 80) - 1)}`);
  };
  const say = (line: string) => {
    draw('');
    output.write(`${printable(line)}\n`);
  };
  const show = (progress: IngestProgress) => {
    switch (progress.type) {
      case 'plan':
        planned = progress.documents.length;
        break;
      case 'stage':
        draw(`${bar(done, planned)} ${printable(progress.document)}: ${stages[progress.stage]}`);
        break;
      case 'document':
        done += 1;
        if (progress.message) say(withName(progress.document, progress.message));
        break;
      case 'absent':
        done += 1;
        break;
      case 'end':
        draw('');
    }
  };
  return { show, say };
}

function withName(document: string, message: string): string {
  return message.startsWith(document) ? message : `${document}: ${message}`;
}

const stages = { fetch: 'fetching', read: 'reading', embed: 'embedding', write: 'writing' };
const barWidth = 24;

function bar(done: number, planned: number): string {
  const filled = planned === 0 ? 0 : Math.round((Math.min(done, planned) / planned) * barWidth);
  return `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${done}/${planned}`;
}

/** Without control characters and marks that turn the direction of writing. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
