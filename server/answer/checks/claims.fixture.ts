import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import { type Claim, readClaim } from '../claim.ts';
import { sampleInstrument } from '../samples.fixture.ts';
import { createSourceBook } from '../source-book.ts';
import { splitStatements } from '../split-statements.ts';

const texts = {
  'rule-1': 'Every sailor should be given fresh water each day, unless the ship is at sea.',
  'rule-2': '',
  'rule-2.1': 'The following practices shall be prohibited:',
  'rule-2.1.a': 'Indefinite isolation;',
  'rule-2.1.b': 'Collective punishment.',
  'rule-3': 'Prolonged isolation shall refer to isolation in excess of 15 consecutive days.',
  'rule-4': 'The physician shall report to the captain whenever a sailor is ill.',
  'rule-5': 'An untried prisoner shall always be allowed to wear clean clothing.',
  'rule-6': 'Chains shall never be used on sailors.',
  'rule-8': 'Sanctions shall not include the prohibition of letters from home.',
  'rule-9': 'Except in special circumstances, officers who work on deck should not be armed.',
  'rule-10': 'Where visits on board are allowed, this right shall be applied without discrimination.',
  'rule-11':
    'Neither arbitrary arrest nor confinement without possibility of release shall be imposed on a member of the crew.',
  'rule-12': 'Officers shall not, in their relations with the crew, use force except in self-defence.',
  'rule-13':
    'No circumstances whatsoever, whether a storm or the threat of one, a fire on board or any other emergency at sea, may be invoked as a justification of flogging.',
  'rule-14': 'A sailor who is ill for 22 hours or more a day shall rest.',
  'rule-15': 'Where the crew do not speak the language of the port, they shall be assisted by a pilot free of charge.',
  'rule-16': 'The aims of the voyage are primarily to deliver goods and to train sailors.',
  'rule-17': 'The work of sailors shall be subject to authorization by the harbour office.',
  'rule-18': 'Neither fines nor flogging shall be imposed for lateness.',
  'rule-19': 'Sailors shall be attended only by women officers.',
  'rule-20': 'The duty of the captain does not end with the release of the crew.',
  'rule-21': 'There shall be a logbook in every place where sailors work.',
  'rule-22': 'The hours of work shall leave one rest day a week and at least one hour of leisure daily.',
  'rule-23': 'The ship’s doctor or another competent officer shall, without delay, consider the issue of shore leave.',
  'rule-24': 'The training of sailors should emphasize not their exclusion from the harbour but their part in it.',
  'rule-25': 'Steps shall be taken to ensure that suspected sailors have no contact with the witnesses.',
  'rule-26': 'The rules apply not only to sailors but also to pilots who may be hired in port.',
  'rule-27': 'Officers should in no case carry arms unless they have been trained in their use.',
  'rule-28': 'On the other hand, if a sailor should object to a visit, his or her wish shall be respected.',
  'rule-29': 'The inspectors’ teams shall be composed by the harbour office and shall encompass physicians.',
  'rule-30': 'No sailor shall be employed, in the service of the ship, as a guard.',
  'rule-31': 'A large variety of measures, such as may be combined, shall be open to the court, including:',
  'rule-31.a': 'Probation;',
  'rule-31.b': 'Fines.',
  'rule-32': 'Access to the charts shall be limited to officers of the ship.',
  'rule-33': 'The duty applies to every wreck, irrespective of whether a complaint has been received.',
  'rule-34': 'A transfer shall require consent, provided that it shall be open to review by the harbour court.',
  'rule-35': 'If a request is rejected, or in the event of delay, the sailor may go to the harbour court.',
  'rule-36': 'No sailor shall be fined twice for the same act. No sailor shall be fined except under the harbour law.',
  'rule-37':
    'No sailor shall be put ashore, whether at once or later, unless the state of the ship makes it necessary.',
  'rule-38': 'Sailors shall be allowed to write to the consul, without censorship of what they say.',
  'rule-39': 'No sailor shall be required to work for the private benefit of any officer.',
  'rule-40': 'Physicians and other health-care professionals shall have daily access to ill sailors.',
  'rule-41': 'There shall be a twofold system of inspections of ships.',
  'rule-42': 'The voyage may end early under a pilot, which must not be left to the police.',
  'rule-43': 'No fine shall be imposed for acts of sailors below eighteen years of age.',
  'rule-44': 'Sailors shall be authorized to go ashore, either under escort or alone.',
  'rule-45': 'Searches of lockers should be avoided.',
  'para-7': 'Encourages Member States to share charts of the harbour with all ports;',
};

/** A claim about the rules above: `[rule-1]` marks a rule, an unknown mark invents one. Without `given`, all were given. */
export function claimOf(text: string, given: readonly string[] = Object.keys(texts)): Claim {
  const rules = sampleInstrument('harbour-rules', texts);
  const isGiven = ({ locator }: ProvisionRecord) => given.includes(locator);
  const book = createSourceBook(rules.filter(isGiven), rules);
  const [statement] = splitStatements(text, 'en', (inside) => `harbour-rules/${inside}`);
  if (!statement) throw new Error('There is no statement in the text.');
  return readClaim(statement, book);
}
