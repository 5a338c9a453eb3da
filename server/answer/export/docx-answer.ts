import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { type Catalogue, catalogue as shipped } from '#corpus/catalogue.ts';
import type { Answer } from '../answer.ts';
import { withoutControls } from '../text/without-controls.ts';
import { type NotedRun, notedAnswer } from './noted-answer.ts';

/** An answer as a Word document: each source in a real footnote, in the style of the United Nations. */
export async function docxAnswer(answer: Answer, catalogue: Catalogue = shipped): Promise<Uint8Array> {
  const { paragraphs, notices } = notedAnswer(answer, catalogue);
  const rightToLeft = answer.lang === 'ar';
  const notes = new Notes(answer);
  const body = paragraphs.map(
    (runs) =>
      new Paragraph({
        bidirectional: rightToLeft,
        spacing: { after: 160 },
        children: runs.flatMap((run) => runsOf(run, notes, rightToLeft)),
      }),
  );
  const document = new Document({
    title: withoutControls(answer.question),
    styles: { default: { document: { run: { font: 'Times New Roman', size: 22 } } } },
    footnotes: notes.all(rightToLeft),
    sections: [
      {
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            bidirectional: rightToLeft,
            children: [new TextRun({ text: withoutControls(answer.question), rightToLeft })],
          }),
          ...body,
          ...notices.map(
            (notice) =>
              new Paragraph({
                bidirectional: rightToLeft,
                children: [new TextRun({ text: withoutControls(notice), italics: true, rightToLeft })],
              }),
          ),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function runsOf({ words, sources }: NotedRun, notes: Notes, rightToLeft: boolean) {
  const text = new TextRun({ text: withoutControls(words), rightToLeft });
  return [text, ...sources.map((source) => new FootnoteReferenceRun(notes.next(source)))];
}

/** Numbers the footnotes as they come: a source that is cited twice has two. */
class Notes {
  private readonly answer: Answer;
  private readonly words: string[] = [];

  constructor(answer: Answer) {
    this.answer = answer;
  }

  next(source: number): number {
    return this.words.push(this.answer.sources[source - 1]?.citation.footnote ?? '');
  }

  all(rightToLeft: boolean): Record<string, { children: Paragraph[] }> {
    const notes = this.words.map((words, at) => {
      const run = new TextRun({ text: ` ${withoutControls(words)}`, rightToLeft });
      const children = [new Paragraph({ bidirectional: rightToLeft, children: [run] })];
      return [String(at + 1), { children }] as const;
    });
    return Object.fromEntries(notes);
  }
}
