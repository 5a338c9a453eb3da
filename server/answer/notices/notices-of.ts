import type { Notice } from '../answer.ts';
import { noticeAboutInstrument } from './about-instrument.ts';
import { noticeComposerFailed } from './composer-failed.ts';
import { noticeCutOff } from './cut-off.ts';
import { noticeFollowedUp } from './followed-up.ts';
import { noticeFromScan } from './from-scan.ts';
import { noticeReadAs, noticeWordsOnly } from './how-it-was-read.ts';
import { noticeMissingSource } from './missing-source.ts';
import { noticeNotUnderstood } from './not-understood.ts';
import type { NoticeParts } from './notice-parts.ts';
import { noticeOtherLanguage } from './other-language.ts';
import { noticeReferences } from './references.ts';
import { noticeSuperseded } from './superseded.ts';

/** What the person must know about an answer beside its words, the gravest first. */
export async function noticesOf(parts: NoticeParts): Promise<Notice[]> {
  return saidOnce([
    ...noticeComposerFailed(parts),
    ...noticeReferences(parts),
    ...parts.selection.notices,
    ...noticeAboutInstrument(parts),
    ...noticeMissingSource(parts),
    ...noticeNotUnderstood(parts),
    ...noticeSuperseded(parts),
    ...(await noticeFollowedUp(parts)),
    ...noticeCutOff(parts),
    ...noticeOtherLanguage(parts),
    ...noticeFromScan(parts),
    ...noticeReadAs(parts),
    ...noticeWordsOnly(parts),
  ]);
}

/** What holds in the same words of several provisions is one notice on all of them. */
function saidOnce(notices: readonly Notice[]): Notice[] {
  const bySaying = Map.groupBy(notices, ({ kind, text }) => `${kind} ${text}`);
  return [...bySaying.values()].flatMap(([first, ...others]) => {
    if (!first || others.length === 0) return first ?? [];
    const provisions = [first, ...others].flatMap((notice) => notice.provisions ?? []);
    return { ...first, ...(provisions.length > 0 ? { provisions: [...new Set(provisions)] } : {}) };
  });
}
