import { z } from 'zod';
import furtherFile from './further-instruments.json' with { type: 'json' };
import type { FurtherInstrument } from './name-lexicon.ts';

const Further = z.object({
  instruments: z.array(
    z.object({
      names: z.array(z.string()).min(1),
      symbol: z.string().nullable(),
      annex: z.string().nullable(),
      treaty: z.object({ volume: z.number().int(), number: z.number().int() }).nullable(),
    }),
  ),
});

/**
 * Instruments outside the catalogue that texts of the United Nations name, with where they are published: known, so
 * that "article 9 of the International Covenant …" is read as another instrument's article and not as one of ours.
 */
export const furtherInstruments: readonly FurtherInstrument[] = Further.parse(furtherFile).instruments;
