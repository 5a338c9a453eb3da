/** A label as it stands at the beginning of a line: "rule 43 (1)" as "Rule 43 (1)". */
export function capitalised(label: string, lang: string): string {
  const [first = '', ...rest] = label;
  return first.toLocaleUpperCase(lang) + rest.join('');
}
