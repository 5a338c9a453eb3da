/** True where most letters of a text are written from right to left. */
export function isRightToLeft(text: string): boolean {
  const rightToLeft = text.match(/[\p{Script=Arabic}\p{Script=Hebrew}]/gu)?.length ?? 0;
  return rightToLeft > (text.match(/\p{L}/gu)?.length ?? 0) / 2;
}
