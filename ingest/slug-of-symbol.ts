/** `A/RES/78/323` → `a-res-78-323`; null for no symbol or one without a letter or number. */
export function slugOfSymbol(symbol: string | null): string | null {
  const slug = (symbol ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug || null;
}
