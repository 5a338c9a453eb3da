import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import { parseProvisionId } from '#corpus/provision/provision-id.ts';

/**
 * What is quoted as one: a provision that can stand by itself, the chapeaux without which it can't be understood,
 * and the items of the list that it opens.
 */
export type Passage = {
  record: ProvisionRecord;
  /** Outermost first; only those with words of their own. */
  chapeaux: ProvisionRecord[];
  /** The items and their items, in the order of the text. */
  items: ProvisionRecord[];
};

/** Divides an instrument, in the order of its text, into what can be quoted by itself. */
export function passagesOf(records: readonly ProvisionRecord[]): Passage[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const passages = new Map<string, Passage>();
  const holders = new Map<string, Passage>();
  for (const record of records) {
    const parent = record.parent ? byId.get(record.parent) : undefined;
    const holder = parent && isItem(record, parent) ? holders.get(parent.id) : undefined;
    const passage = holder ?? { record, chapeaux: chapeauxAbove(record, byId), items: [] };
    if (holder) holder.items.push(record);
    else if (record.text !== '') passages.set(record.id, passage);
    if (record.text !== '') holders.set(record.id, passage);
  }
  return [...passages.values()];
}

/** The words of a passage, chapeaux and items included, for reading and not for quoting. */
export function textOfPassage({ record, chapeaux, items }: Passage): string {
  return [...chapeaux, record, ...items].map(({ text }) => text).join('\n');
}

/** Every record of which a passage holds words. */
export function recordsOfPassage({ record, chapeaux, items }: Passage): ProvisionRecord[] {
  return [...chapeaux, record, ...items];
}

/** The records of which a passage holds the words in its own place: without those that it needs from above. */
export function ownRecordsOf({ record, items }: Passage): ProvisionRecord[] {
  return [record, ...items];
}

/** The ids of what a passage holds and of all in which it stands: what leads to a whole rule leads to its parts. */
export function idsAround({ record, items }: Passage): string[] {
  const depth = parseProvisionId(record.id)?.locator.path.length ?? 1;
  const steps = record.id.split('.');
  const above = [...Array(depth).keys()].map((less) => steps.slice(0, steps.length - less).join('.'));
  return [...above, ...items.map(({ id }) => id)];
}

/** The opening words of a list, without what stands flush after it. */
export function isChapeau({ text, children }: ProvisionRecord): boolean {
  const opening = text.split('\n')[0] ?? '';
  return children.length > 0 && /[:：,،،—–-]\s*$|[\p{L}\p{N}]\s*$/u.test(opening);
}

function isItem(record: ProvisionRecord, parent: ProvisionRecord): boolean {
  const step = record.locator.split('.').at(-1) ?? '';
  return parent.text !== '' && (isChapeau(parent) || /^[a-z]+$/.test(step));
}

/** A parent whose words are whole sentences is a provision of its own and not needed to read its children. */
function chapeauxAbove(record: ProvisionRecord, byId: ReadonlyMap<string, ProvisionRecord>): ProvisionRecord[] {
  const parent = record.parent ? byId.get(record.parent) : undefined;
  if (!parent) return [];
  const above = chapeauxAbove(parent, byId);
  return isChapeau(parent) ? [...above, parent] : above;
}
