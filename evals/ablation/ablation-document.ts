import { type Group, groups, type Measured } from './measure-variant.ts';

export type MeasuredGroup = { title: string; rows: Measured[] };

/** docs/retrieval.md: how the ranking works, and what each part of it is worth. */
export function ablationDocument(development: readonly MeasuredGroup[], test: Measured, made: string): string {
  const counts = groups.map((group) => `${group} ${test.figures[group].cases}`).join(', ');
  return [
    introduction,
    `## Measured\n\n${made} On the development questions (${countsOf(development)}):\n`,
    ...development.map(({ title, rows }) => `### ${title}\n\n${table(rows)}\n`),
    `## On the test questions\n\nLooked at when everything above had been decided (${counts}):\n\n${table([test])}\n`,
  ].join('\n');
}

const introduction = `# How provisions are found

This file is written by \`npm run ablation\`; its figures are of the last run.

A question goes through four doors at once: citations in it are resolved, its words are looked up in the full-text
index of its language, its vector is compared with those of the provisions, and it is looked up in the subject index. What is found is put together by score,
gathered by rule, and shown best first; what the question cites comes before everything else.

- **What is embedded.** A provision's vector lies between that of its text in its context (short title, headings, the
  words above it) and that of its own words.
- **The form of a question** is taken out of its vector: what forty questions about nothing in particular have in common.
- **Lay words** are read as the words of the texts by a thesaurus of the field, **misspelt** ones as the nearest word of
  the texts. Both are told to the person.
- **The subject index** leads from what people ask to provisions, by the words of its lines and by their meaning: the
  nearest line, and a little of the second. A provision of an instrument that has no entries in it is judged by its own
  texts alone, so that it is found as it would be without: [why](decisions/2026-11-24-a-subject-index-beside-the-texts.md).
- **Words weigh less than meaning**, and scores are added rather than ranks. In English fusing by rank does about as
  well, since the thesaurus brings the words of the texts into lay questions; across languages, where only meaning finds
  anything, it loses everything.
- **A rule is shown once**, at the part that was found, or as the rule where several of its parts were found alike.
- **Languages.** A question is answered from provisions in its own language; an instrument that is not loaded in it is
  searched in English, or in the language that it is loaded in.

The thesaurus was first written beside the older half of the development questions, and knows their words: on those in
lay words it looks better than it is. The subject index was written from the texts, without sight of any question.

Recall@k: of the provisions that answer a question, how many are among the first k hits, a rule and its parts counting
as one another. MRR@10: one over the rank of the first right hit.
`;

function countsOf(groupsMeasured: readonly MeasuredGroup[]): string {
  const [first] = groupsMeasured.flatMap(({ rows }) => rows);
  return groups.map((group) => `${group} ${first?.figures[group].cases ?? 0}`).join(', ');
}

type Column = { head: string; group: Group; figure: 'recallAt5' | 'recallAt10' | 'reciprocalRank' };

const columns: Column[] = [
  { head: 'English R@5', group: 'English', figure: 'recallAt5' },
  { head: 'R@10', group: 'English', figure: 'recallAt10' },
  { head: 'MRR@10', group: 'English', figure: 'reciprocalRank' },
  { head: 'lay words R@10', group: 'lay words', figure: 'recallAt10' },
  { head: 'misspelt R@10', group: 'misspelt', figure: 'recallAt10' },
  { head: 'own language R@10', group: 'own language', figure: 'recallAt10' },
  { head: 'across languages R@10', group: 'across languages', figure: 'recallAt10' },
];

function table(rows: readonly Measured[]): string {
  const head = ['', ...columns.map((column) => column.head)];
  const cells = rows.map(({ name, figures }) => [
    name,
    ...columns.map(({ group, figure }) => written(figures[group][figure])),
  ]);
  const lines = [head, ['---', ...columns.map(() => '---:')], ...cells];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function written(figure: number): string {
  return Number.isNaN(figure) ? '–' : figure.toFixed(3);
}
