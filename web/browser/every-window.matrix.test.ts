import { mkdirSync } from 'node:fs';
import { describe, test } from 'vitest';
import { officialLanguages } from '#corpus/provision/language.ts';
import { runBundled } from './running-bundled.ts';
import { type WindowKind, walk } from './walk.ts';

const screenshots = 'evals/reports/screenshots/matrix';

mkdirSync(screenshots, { recursive: true });

const running = runBundled();

const kinds: WindowKind[] = [360, 768, 1440].flatMap((width) =>
  officialLanguages.flatMap((locale) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ width, locale, colorScheme })),
  ),
);

describe.each(kinds)('$width pixels wide, in $locale, $colorScheme', (kind) => {
  test('every room is accessible, fits, runs in its direction, and the console is silent', () =>
    walk(running.browser, running.address, kind, screenshots));
});
