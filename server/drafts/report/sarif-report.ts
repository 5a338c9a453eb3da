import type { Finding } from '../finding.ts';
import { createPlaces } from './place-in-text.ts';
import type { CheckedDraft } from './text-report.ts';

const levels = { error: 'error', warning: 'warning', hint: 'note' } as const;

const rules: Record<Finding['kind'], string> = {
  'no-such-provision': 'A provision is cited that does not exist',
  'no-such-instrument': 'An instrument is cited that does not exist or is not at hand',
  'inexact-quotation': 'Quoted words are not the words of the source',
  'wrong-provision': 'The words stand in another provision than the one cited',
  'number-differs': 'A number, date or period is not that of the source',
  'force-raised': 'A norm is reported as more binding than it is',
  superseded: 'An instrument is cited that was replaced',
  'followed-up': 'A resolution is cited that later ones take up',
  'citation-style': 'A citation is not in the style of the United Nations',
  'could-be-cited': 'A provision says this and is not cited',
};

/** The findings as SARIF 2.1.0, so that a code host can show them beside the text under review. */
export function sarifReport({ file, text, findings }: CheckedDraft): string {
  const placeOf = createPlaces(text);
  const uri = encodeURI(file.replaceAll('\\', '/'));
  const results = findings.map((finding) => resultOf(finding, uri, placeOf));
  const driver = {
    name: 'un-criminal-justice-standards',
    rules: Object.entries(rules).map(([id, words]) => ({ id, shortDescription: { text: words } })),
  };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', artifacts: [{ location: { uri } }], results };
  return JSON.stringify(
    { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] },
    null,
    2,
  );
}

function resultOf(finding: Finding, uri: string, placeOf: ReturnType<typeof createPlaces>) {
  const { kind, severity, start, end, message, suggestions } = finding;
  const [from, to] = [placeOf(start), placeOf(end)];
  const region = {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
  const [first] = suggestions;
  const replacement = first && { deletedRegion: region, insertedContent: { text: first.replacement } };
  return {
    ruleId: kind,
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
    ...(replacement
      ? {
          fixes: [
            {
              description: { text: message },
              artifactChanges: [{ artifactLocation: { uri }, replacements: [replacement] }],
            },
          ],
        }
      : {}),
  };
}
