/** How one page of the built web did under Lighthouse, each score out of 100. */
export type PageScores = {
  page: string;
  /** As Lighthouse imitates them: a phone on a slow line, or a desktop computer. */
  form: 'mobile' | 'desktop';
  performance: number;
  accessibility: number;
  bestPractices: number;
};

/** What was done while an answer streamed, and the longest that the page took to show an effect of it, in ms. */
export type Interaction = { what: string; events: number; longestMs: number };

/** The web page as the real server serves it. */
export type PageFigures = { scores: PageScores[]; interactions: Interaction[] };
