/** Headings above a place in the text, outermost first. A lower rank stands above a higher one. */
export class HeadingStack {
  private readonly open: { text: string; rank: number }[] = [];

  /** Puts a heading under those of lower rank and closes the others. */
  push(text: string, rank: number): void {
    this.closeFrom(rank);
    this.open.push({ text, rank });
  }

  /** Closes every heading of this rank or a higher one. */
  closeFrom(rank: number): void {
    while ((this.open.at(-1)?.rank ?? -1) >= rank) this.open.pop();
  }

  get texts(): string[] {
    return this.open.map(({ text }) => text);
  }
}
