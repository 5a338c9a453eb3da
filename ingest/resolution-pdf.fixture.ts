type ResolutionText = { symbol: string; title: string; preamble: readonly string[]; paragraphs: readonly string[] };

const [pageWidth, pageHeight, left, top, leading] = [612, 792, 100, 700, 16];
const linesOfPage = 38;
const lettersOfLine = 72;

/** A resolution as a small PDF: symbol and title, the enacting words, a preamble and numbered paragraphs. */
export function resolutionPdf({ symbol, title, preamble, paragraphs }: ResolutionText): string {
  const lines = [
    '/F2 14 Tf (Resolution adopted by the General Assembly on 18 December 2025) Tj',
    '',
    `/F2 14 Tf (${escaped(title)}) Tj`,
    '',
    '/F3 11 Tf (The General Assembly,) Tj',
    ...preamble.flatMap((text) => ['', ...wrapped(text)]),
    ...paragraphs.flatMap((text, at) => ['', ...wrapped(`${at + 1}. ${text}`)]),
  ];
  const pages = Array.from({ length: Math.ceil(lines.length / linesOfPage) }, (_, at) =>
    pageOf(lines.slice(at * linesOfPage, (at + 1) * linesOfPage), symbol),
  );
  return pdfOf(pages);
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && line.length <= lettersOfLine) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines.map((line) => `/F1 11 Tf (${escaped(line)}) Tj`);
}

function pageOf(lines: readonly string[], symbol: string): string {
  const shown = lines.map((line, at) => (line ? `BT ${left} ${top - at * leading} Td ${line} ET` : ''));
  return [`BT 430 752 Td /F1 11 Tf (${escaped(symbol)}) Tj ET`, ...shown].filter(Boolean).join('\n');
}

function pdfOf(pages: readonly string[]): string {
  const fonts = ['Times-Roman', 'Times-Bold', 'Times-Italic'].map(
    (name, at) => `/F${at + 1} << /Type /Font /Subtype /Type1 /BaseFont /${name} >>`,
  );
  const kids = pages.map((_, at) => `${3 + at * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...pages.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Contents ${4 + at * 2} 0 R ` +
        `/Resources << /Font << ${fonts.join(' ')} >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF`;
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}
