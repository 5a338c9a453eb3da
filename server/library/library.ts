import type { Instrument, OutlineNode } from '#corpus/provision/instrument.ts';
import type { Provision, ProvisionRecord } from '#corpus/provision/provision.ts';

/** A provision that was looked up, or the nearest that exist. */
export type FoundProvision =
  | {
      found: true;
      provision: Provision;
      /** It and its descendants, in order; read only when asked for. */
      whole: () => Promise<Provision[]>;
    }
  | { found: false; instrumentKnown: boolean; nearest: string[] };

export type InstrumentWithOutline = Instrument & { outline: OutlineNode[] };

/** The instruments and provisions at hand, as people and programs are shown them. */
export interface Library {
  /** Those of the catalogue first, at hand or missing, then what users added. */
  instruments(lang?: string): Promise<Instrument[]>;
  /** Null where neither the catalogue nor the index knows the slug. */
  instrument(slug: string, lang?: string): Promise<InstrumentWithOutline | null>;
  /** In the language asked for where it is loaded, else in the instrument's first language at hand. */
  provision(id: string, lang?: string): Promise<FoundProvision>;
  /** Adds the addresses at which a record opens. */
  present(record: ProvisionRecord): Promise<Provision>;
  /** The stored PDF of an instrument, as a path below the documents folder; null where there is none. */
  pdfOf(slug: string, lang?: string): Promise<string | null>;
}
