import lighthouse, { desktopConfig, type Result } from 'lighthouse';
import { chromium } from 'playwright-core';
import { chromiumSwitches } from '../../chromium-switches.ts';
import { freePort } from '../server-process.ts';
import type { PageScores } from './page-figures.ts';

/** The first page, the page of a provision that reads without JavaScript, and the two rooms that are loaded when opened. */
const visits: readonly Pick<PageScores, 'page' | 'form'>[] = [
  { page: '/', form: 'mobile' },
  { page: '/', form: 'desktop' },
  { page: '/p/udhr/article-5', form: 'mobile' },
  { page: '/read/udhr/article-5', form: 'mobile' },
  { page: '/draft', form: 'mobile' },
];
const categories = ['performance', 'accessibility', 'best-practices'];

/** Of so many runs the middle one counts: what else the machine does weighs on each. */
const runs = 3;

/** Holds each page against Lighthouse, as it imitates a phone on a slow line and a desktop computer. */
export async function measureScores(address: string, executablePath: string): Promise<PageScores[]> {
  const port = await freePort();
  const args = [...chromiumSwitches, `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const scores: PageScores[] = [];
    for (const { page, form } of visits)
      scores.push(await middleOf(page, form, () => scoresOf(address + page, form, port)));
    return scores;
  } finally {
    await browser.close();
  }
}

type Scores = Omit<PageScores, 'page' | 'form'>;

async function middleOf(page: string, form: PageScores['form'], run: () => Promise<Scores>): Promise<PageScores> {
  const all: Scores[] = [];
  while (all.length < runs) all.push(await run());
  const middle = (of: (scores: Scores) => number) => all.map(of).sort((one, other) => one - other)[runs >> 1] ?? 0;
  return {
    page,
    form,
    performance: middle(({ performance }) => performance),
    accessibility: middle(({ accessibility }) => accessibility),
    bestPractices: middle(({ bestPractices }) => bestPractices),
  };
}

async function scoresOf(url: string, form: PageScores['form'], port: number): Promise<Scores> {
  const result = await visit(url, form, port);
  const score = (category: string) => scoreOf(result, category);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
  };
}

/** A browser on a busy machine may lose the beginning of its own trace; the visit is then made again. */
const triesMax = 3;

async function visit(url: string, form: PageScores['form'], port: number, tries = 1): Promise<Result> {
  const flags = { port, onlyCategories: categories, logLevel: 'silent' as const };
  const run = await lighthouse(url, flags, form === 'desktop' ? desktopConfig : undefined);
  const error = run ? run.lhr.runtimeError : { message: 'it gave no report' };
  if (run && !error) return run.lhr;
  if (tries < triesMax) return visit(url, form, port, tries + 1);
  throw new Error(`Lighthouse could not load ${url}: ${error?.message}`);
}

function scoreOf({ categories }: Result, name: string): number {
  return Math.round(100 * (categories[name]?.score ?? 0));
}
