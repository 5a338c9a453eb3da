/** True for two provisions of the same rule, article or paragraph. */
export function isOfOneRule(one: string, other: string): boolean {
  return rootOf(one) === rootOf(other);
}

function rootOf(id: string): string {
  return id.split('.')[0] ?? id;
}
