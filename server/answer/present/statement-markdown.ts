/** Numbers to print at a place in a text. */
export type NumberedMark = { at: number; numbers: number[] };

/**
 * A statement as Markdown with its numbers, `[1]`, in place. Whatever the text holds is shown as text:
 * it can't open a link, an image, a heading, an HTML tag or a number of its own.
 */
export function statementMarkdown(text: string, marks: readonly NumberedMark[]): string {
  let markdown = '';
  let from = 0;
  for (const { at, numbers } of [...marks].sort((one, other) => one.at - other.at)) {
    markdown += escapeMarkdown(text.slice(from, at)) + printed(numbers, text[at - 1]);
    from = at;
  }
  return withHardBreaks(markdown + escapeMarkdown(text.slice(from)));
}

function printed(numbers: readonly number[], before: string | undefined): string {
  const marks = [...new Set(numbers)].map((number) => `[${number}]`).join('');
  return before === undefined || /\s/.test(before) ? marks : ` ${marks}`;
}

/** Makes Markdown of plain text that is displayed as that text. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&~|]/g, (character) => `\\${character}`)
    .replace(/^(\s*)([#+=-]|\d+[.)])(?=\s)/gm, withEscapedOpening)
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/\bwww\./gi, (host) => `${host.slice(0, -1)}\\.`)
    .replace(/@/g, '\\@');
}

function withEscapedOpening(_whole: string, space: string, opening: string): string {
  return `${space}${opening.slice(0, -1)}\\${opening.slice(-1)}`;
}

function withHardBreaks(markdown: string): string {
  return markdown.replace(/\n/g, '\\\n');
}
