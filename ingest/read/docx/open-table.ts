/** A note of a document: its mark as printed, and its words. */
export type DocxNote = { mark: string; text: string };

/** A table while it is read: cells hold their paragraphs as lines, a table in a cell becomes words of it. */
export class OpenTable {
  readonly notes: DocxNote[] = [];
  private readonly gathered: string[][] = [];

  openRow(): void {
    this.gathered.push([]);
  }

  openCell(): void {
    this.gathered.at(-1)?.push('');
  }

  /** Adds a line to the cell that is open. */
  addLine(text: string): void {
    const row = this.gathered.at(-1);
    if (row && row.length > 0 && text) row[row.length - 1] = [row.at(-1), text].filter(Boolean).join('\n');
  }

  /** The rows that hold words. */
  get rows(): string[][] {
    return this.gathered.filter((row) => row.some((cell) => cell !== ''));
  }

  get text(): string {
    return this.rows.map((row) => row.join(' ')).join(' ');
  }
}
