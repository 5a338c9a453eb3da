import type { ProvisionRecord } from './provision.ts';

type Worded = Pick<ProvisionRecord, 'locator' | 'text'>;

/** A stretch of a provision's words as it stands on the page. */
export type TextPart<P extends Worded> = {
  provision: P;
  /** Where it lies in the provision's text; the line break before a closing is in neither part. */
  start: number;
  end: number;
  /** True for what stands flush after the list that the provision opens. */
  isClosing: boolean;
};

/** The words of provisions in the order of the page: what follows a list stands after its items, not before them. */
export function textInOrder<P extends Worded>(provisions: readonly P[]): TextPart<P>[] {
  const parts: TextPart<P>[] = [];
  const closings: TextPart<P>[] = [];
  const close = (next: P | undefined) => {
    while (closings.length > 0 && !(next && isBelow(next, closings.at(-1)!.provision))) parts.push(closings.pop()!);
  };
  provisions.forEach((provision, index) => {
    close(provision);
    const next = provisions[index + 1];
    const { opening, closing } = partsOf(provision, next !== undefined && isBelow(next, provision));
    parts.push(opening);
    if (closing) closings.push(closing);
  });
  close(undefined);
  return parts;
}

/** In a provision that opens a list, the first line break stands for the list. */
function partsOf<P extends Worded>(provision: P, opensList: boolean) {
  const { length } = provision.text;
  const lineBreak = opensList ? provision.text.indexOf('\n') : -1;
  const end = lineBreak === -1 ? length : lineBreak;
  const opening = { provision, start: 0, end, isClosing: false };
  return { opening, closing: end === length ? null : { provision, start: end + 1, end: length, isClosing: true } };
}

function isBelow({ locator }: Worded, { locator: above }: Worded): boolean {
  return locator.startsWith(`${above}.`);
}
