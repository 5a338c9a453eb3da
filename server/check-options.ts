import { parseArgs } from 'node:util';
import { type FindingKind, findingKinds } from './drafts/finding.ts';

export const checkHelp = `Usage: npm run check -- FILE [--format text|json|sarif] [--lang LANG] [--out CHECKED.docx [--accept KINDS]]

Holds a draft against the instruments at hand: its citations, its quotations, the norms that it reports.
FILE is a text, Markdown or Word document; - reads text from standard input.

  --format FORMAT   text for people (the default), json or sarif for programs
  --lang LANG       the language of the draft: ar, en, es, fr, ru or zh; read from it unless given
  --out FILE        of a Word document: a copy with every finding as a comment
  --accept KINDS    in that copy: replacements of these kinds as tracked changes, joined by commas, or all;
                    what could be cited gets a real footnote
  --help            this text

Kinds: ${findingKinds.join(', ')}.

Exit status: 0 no errors, 1 errors found, 2 the command was not understood, 3 something failed.`;

const checkFormats = ['text', 'json', 'sarif'] as const;
type CheckFormat = (typeof checkFormats)[number];

export type CheckOptions = {
  file: string;
  format: CheckFormat;
  lang: string | undefined;
  out: string | undefined;
  accept: ReadonlySet<FindingKind>;
};

/** The options, `help`, or a sentence that says what is wrong with them. */
export function readCheckOptions(args: readonly string[]): CheckOptions | 'help' | { problem: string } {
  const parsed = parse(args);
  if ('problem' in parsed) return parsed;
  const { values, positionals } = parsed;
  if (values.help) return 'help';
  const [file, ...more] = positionals;
  const format = checkFormats.find((one) => one === values.format);
  const accept = kindsIn(values.accept);
  if (!file || more.length > 0) return { problem: 'Name one file to check.' };
  if (!format) return { problem: `There is no format "${values.format}": give text, json or sarif.` };
  if (!accept) return { problem: `There is no such kind of finding: give some of ${findingKinds.join(', ')}, or all.` };
  if (values.out && !/\.docx$/i.test(file))
    return { problem: '--out is for Word documents: name a DOCX file to check.' };
  if (values.accept !== '' && !values.out) return { problem: '--accept needs --out, the file to write.' };
  return { file, format, lang: values.lang, out: values.out, accept };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        lang: { type: 'string' },
        out: { type: 'string' },
        accept: { type: 'string', default: '' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) return { problem: error.message };
    throw error;
  }
}

function kindsIn(list: string): ReadonlySet<FindingKind> | null {
  if (list === 'all') return new Set(findingKinds);
  const names = list.split(',').filter(Boolean);
  const kinds = names.flatMap((name) => findingKinds.find((kind) => kind === name.trim()) ?? []);
  return kinds.length === names.length ? new Set(kinds) : null;
}
