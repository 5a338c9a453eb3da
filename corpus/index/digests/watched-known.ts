import type { KnownInstrument } from '../../references/reference.ts';

/** What is known, remembering which instruments it was asked about since `takeAsked`. */
export class WatchedKnown extends Map<string, KnownInstrument> {
  #asked = new Set<string>();

  override get(slug: string): KnownInstrument | undefined {
    this.#asked.add(slug);
    return super.get(slug);
  }

  override has(slug: string): boolean {
    this.#asked.add(slug);
    return super.has(slug);
  }

  /** The instruments asked about, at hand or not; from here on it starts anew. */
  takeAsked(): string[] {
    const asked = [...this.#asked];
    this.#asked = new Set();
    return asked;
  }
}
