// Control characters, and those that turn the direction of what follows; a line break and a tab are text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const wordJoiner = '\u2060';

/**
 * Text for Slack that is displayed as that text, whatever a document or a person wrote: it can't mention anybody, open
 * a link or change the type. Used with `verbatim`, so that Slack links nothing by itself.
 */
export function escapeMrkdwn(text: string): string {
  return text
    .replace(unprintable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[*_~`]/g, (mark) => `${wordJoiner}${mark}${wordJoiner}`);
}

/** A link of ours with its words. */
export function linkTo(address: string, words: string): string {
  return `<${address.replace(/[<>|\s]/g, encodeURIComponent)}|${escapeMrkdwn(words).replaceAll('|', '¦')}>`;
}
