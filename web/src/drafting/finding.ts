import type { Difference } from '../api.ts';

export type FindingKind =
  | 'no-such-provision'
  | 'no-such-instrument'
  | 'inexact-quotation'
  | 'wrong-provision'
  | 'number-differs'
  | 'force-raised'
  | 'superseded'
  | 'followed-up'
  | 'citation-style'
  | 'could-be-cited';

/** What the server found in a draft; `start` and `end` are UTF-16 units of the draft as it was sent. */
export type Finding = {
  kind: FindingKind;
  severity: Severity;
  start: number;
  end: number;
  message: string;
  provision: string | null;
  difference?: Difference;
  suggestions: { provision: string; replacement: string }[];
};

export const severities = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof severities)[number];
