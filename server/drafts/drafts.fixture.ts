import { catalogue } from '#corpus/catalogue.ts';
import { indexOf } from '../answer/answerer.fixture.ts';
import { sampleInstrument } from '../answer/samples.fixture.ts';
import { createCrossReferences } from '../library/cross-references.ts';
import { createDrafts } from './create-drafts.ts';
import type { Finding } from './finding.ts';

/** Drafts held against a few provisions of the field in the year 2026, and what is found in an English one. */
export async function sampleDrafts() {
  const index = await indexOf(
    catalogue,
    sampleInstrument('nelson-mandela-rules', {
      'rule-44':
        'Solitary confinement shall refer to the confinement of prisoners for 22 hours or more a day without meaningful human contact.',
      'rule-45': '',
      'rule-45.1':
        'Solitary confinement shall be used only in exceptional cases as a last resort, for as short a time as possible and subject to independent review.',
      'rule-61': 'Prisoners should have access to effective legal aid.',
      'rule-97': 'Prison labour must not be of an afflictive nature.',
    }),
    sampleInstrument('a-res-77-232', {
      'para-1': 'Encourages Member States to develop comprehensive strategies or action plans to reduce reoffending;',
      'para-2': 'Invites donors to pay for a library of films on gardening;',
    }),
    sampleInstrument('a-res-78-224', {
      'para-1': 'Encourages Member States to develop comprehensive strategies or action plans to reduce reoffending;',
    }),
  );
  const crossReferences = createCrossReferences({ index, catalogue });
  const drafts = createDrafts({ index, catalogue, crossReferences, clock: () => Date.UTC(2026, 0, 1) });

  return {
    drafts,
    async found(text: string, kind: Finding['kind']) {
      const findings = (await drafts.check(text, { lang: 'en' })).filter((one) => one.kind === kind);
      return findings.map((one) => ({ ...one, words: text.slice(one.start, one.end) }));
    },
    async errors(text: string) {
      return (await drafts.check(text, { lang: 'en' })).filter(({ severity }) => severity === 'error');
    },
  };
}
