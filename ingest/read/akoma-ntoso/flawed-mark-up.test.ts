import { describe, expect, it } from 'vitest';
import { readAkomaNtoso } from './read-akoma-ntoso.ts';

const statement = (body: string, title = 'Lighthouses') => `
  <statement name="resolution">
    <preface><p><docTitle>${title}</docTitle></p></preface>
    <preamble>
      <formula name="enactingFormula"><p>The General Assembly,</p></formula>
      <container name="Recalling"><p xml:space="preserve">	Recalling the dark,</p></container>
    </preamble>
    <mainBody>${body}</mainBody>
  </statement>`;
const document = (statements: string, symbol = 'A/RES/99/7') => `
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
  <coverPage><p><docNumber>${symbol}</docNumber></p></coverPage>${statements}
</akomaNtoso>`;
const numbered = (number: string, text: string) =>
  `<paragraph class="SingleTxt"><num>${number}</num><content><p xml:space="preserve">	${text}</p></content></paragraph>`;
const plain = (text: string) =>
  `<paragraph class="SingleTxt"><content><p xml:space="preserve">${text}</p></content></paragraph>`;

const texts = (body: string) =>
  Object.fromEntries(readAkomaNtoso(document(statement(body))).provisions.map(({ locator, text }) => [locator, text]));

describe('flawed mark-up', () => {
  it('that leaves the stop behind a number with the words has them without it', () => {
    const body = numbered('1.', 'Notes;') + numbered('1.1', '.	Raise awareness.');
    expect(texts(body)).toMatchObject({ 'para-1.1': 'Raise awareness.' });
  });

  it('with a letter for the number one is read as what is meant', () => {
    expect(texts(numbered('l.', 'Decides;') + numbered('2.', 'Requests.'))).toMatchObject({
      'para-1': 'Decides;',
      'para-2': 'Requests.',
    });
  });

  it('with the number of a section alone has a heading there and no paragraph', () => {
    const section = '<paragraph class="H23"><num>I</num></paragraph>';
    expect(Object.keys(texts(section + numbered('1.', 'Decides;') + numbered('2.', 'Requests.')))).toEqual([
      'pp-1',
      'para-1',
      'para-2',
    ]);
  });

  it('with the title of a section set like a paragraph has it as a heading', () => {
    const section = plain('六') + plain('“区域”');
    const read = readAkomaNtoso(document(statement(numbered('1.', '重申；') + section + numbered('2.', '请。'))));
    expect(read.provisions.at(-1)).toMatchObject({ locator: 'para-2', headings: ['六', '“区域”'] });
  });

  it('takes asterisks between parts for no paragraph', () => {
    const read = readAkomaNtoso(document(statement(plain('* * *') + numbered('1.', 'Decides.'))));
    expect(read.provisions.map(({ locator }) => locator)).toEqual(['pp-1', 'para-1']);
    expect(read.ledger.find(({ text }) => text === '* * *')).toMatchObject({ role: 'furniture' });
  });

  it('that runs a paragraph into the one before it is parted where the missing number stands', () => {
    const run = `Stresses the need; 2 -	Welcomes the agreement<authorialNote marker="1"><p>A note.</p></authorialNote> made;`;
    const { provisions } = readAkomaNtoso(document(statement(numbered('1 -', run) + numbered('3 -', 'Emphasizes.'))));
    expect(provisions.slice(1)).toMatchObject([
      { locator: 'para-1', text: 'Stresses the need;', footnotes: [] },
      { locator: 'para-2', text: 'Welcomes the agreement made;', footnotes: [{ mark: '1', at: 22 }] },
      { locator: 'para-3', text: 'Emphasizes.' },
    ]);
  });

  it.each(['2 .Recognizes;', '2-Recognizes;'])('with %s has the number, if those around it prove it', (second) => {
    expect(texts(numbered('1.', 'Decides;') + plain(second) + numbered('3.', 'Requests.'))).toMatchObject({
      'para-2': 'Recognizes;',
      'para-3': 'Requests.',
    });
    expect(texts(numbered('1.', 'Decides;') + plain(second) + numbered('5.', 'Requests.'))).not.toHaveProperty(
      'para-2',
    );
  });
});

describe('resolutions of one number', () => {
  it('are one document by its letters, also where a language version leaves them out', () => {
    const both = statement(numbered('1.', 'Decides.'), 'A') + statement(numbered('1.', 'Requests.'), 'B');
    expect(readAkomaNtoso(document(both)).symbol).toBe('A/RES/99/7 A-B');
    expect(readAkomaNtoso(document(both, 'A/RES/99/7 A-B')).symbol).toBe('A/RES/99/7 A-B');
    expect(readAkomaNtoso(document(statement(numbered('1.', 'Decides.')))).symbol).toBe('A/RES/99/7');
  });
});
