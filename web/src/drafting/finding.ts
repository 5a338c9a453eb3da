import type { Finding } from '#server/drafts/finding.ts';

export type { Finding } from '#server/drafts/finding.ts';

export type Severity = Finding['severity'];

/** Gravest first. */
export const severities = ['error', 'warning', 'hint'] as const satisfies readonly Severity[];
