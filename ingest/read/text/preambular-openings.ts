/** The words with which preambular paragraphs of resolutions begin, in English. */
const openings = [
  'Acknowledging',
  'Affirming',
  'Alarmed',
  'Appreciating',
  'Aware',
  'Bearing in mind',
  'Cognizant',
  'Commending',
  'Concerned',
  'Concluding',
  'Condemning',
  'Conscious',
  'Considering',
  'Convinced',
  'Deeply',
  'Desiring',
  'Desirous',
  'Determined',
  'Emphasizing',
  'Encouraged',
  'Encouraging',
  'Expressing',
  'Gravely',
  'Guided',
  'Having',
  'Highlighting',
  'Mindful',
  'Noting',
  'Observing',
  'Paying tribute',
  'Pursuant',
  'Reaffirming',
  'Recalling',
  'Recognizing',
  'Reiterating',
  'Resolved',
  'Seeking',
  'Seriously',
  'Stressing',
  'Taking into account',
  'Taking into consideration',
  'Taking note',
  'Underlining',
  'Underscoring',
  'Welcoming',
  'Wishing',
];
const opening = `(?:${openings.join('|')})\\b`;

/** Where preambular paragraphs begin in a text that has lost its line breaks: after a comma, or at its start. */
export function preambularStarts(text: string): number[] {
  const starts = [...text.matchAll(new RegExp(`(?<=^|[,;]\\s{1,3}(?:\\d{1,3}\\s)?)${opening}`, 'g'))];
  return starts.map((match) => match.index);
}

/** The first place where a preambular paragraph can begin, whatever stands before it; -1 for none. */
export function firstPreambularStart(text: string): number {
  return new RegExp(`\\b${opening}`).exec(text)?.index ?? -1;
}
