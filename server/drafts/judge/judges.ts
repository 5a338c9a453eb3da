import { judgeCitationStyle } from './citation-style.ts';
import { judgeDates } from './dates.ts';
import { judgeForce } from './force.ts';
import type { Judge } from './judgement.ts';
import { judgeLaterTexts } from './later-texts.ts';
import { judgeMissing } from './missing.ts';
import { judgeNumbers } from './numbers.ts';
import { judgeOwnParagraphs } from './own-paragraphs.ts';
import { judgeQuotations } from './quotations.ts';
import { judgeMisplaced, judgeUncited } from './support.ts';
import { judgeSymbols } from './symbols.ts';

/** Everything that a sentence of a draft is judged by. */
export const judges: readonly Judge[] = [
  judgeSymbols,
  judgeMissing,
  judgeDates,
  judgeQuotations,
  judgeNumbers,
  judgeForce,
  judgeOwnParagraphs,
  judgeMisplaced,
  judgeLaterTexts,
  judgeCitationStyle,
  judgeUncited,
];
