import { describe, expect, it } from 'vitest';
import { UnreadableError } from '../unreadable.ts';
import { readAkomaNtoso } from './read-akoma-ntoso.ts';

type Parts = { preamble?: string; body?: string; annex?: string; lang?: string };

const document = ({ preamble = '', body = '', annex = '', lang = 'eng' }: Parts) => `
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
  <statement name="resolution">
    <meta>
      <FRBRdate date="2031-03-04" name="adoption"></FRBRdate>
      <FRBRlanguage language="${lang}"></FRBRlanguage>
    </meta>
    <coverPage><p><docNumber refersTo="#symbol">A/RES/99/7</docNumber></p></coverPage>
    <preface>
      <p>
        <docNumber>99/7.</docNumber>
        <docTitle><span class="bold">	Lighthouses and their keepers</span></docTitle>
      </p>
    </preface>
    <preamble>
      <formula name="enactingFormula"><p xml:space="preserve"><span class="italic">The General Assembly</span>,</p></formula>
      ${preamble}
    </preamble>
    <mainBody>${body}</mainBody>
    ${annex && `<attachments><attachment><doc name="annex"><mainBody>${annex}</mainBody></doc></attachment></attachments>`}
  </statement>
</akomaNtoso>`;
const numbered = (number: string, text: string) =>
  `<paragraph class="SingleTxt"><num>${number}</num><content><p xml:space="preserve">	${text}</p></content></paragraph>`;
const plain = (text: string) =>
  `<paragraph class="SingleTxt"><content><p xml:space="preserve">${text}</p></content></paragraph>`;
const heading = (text: string, number = '') =>
  `<paragraph class="H23">${number && `<num>${number}</num>`}<subheading>	${text}</subheading></paragraph>`;
const note = (mark: string, text: string) =>
  `<authorialNote marker="${mark}" placement="bottom"><p xml:space="preserve">	 	${text}</p></authorialNote>`;

const texts = (parts: Parts) =>
  Object.fromEntries(readAkomaNtoso(document(parts)).provisions.map(({ locator, text }) => [locator, text]));

describe('readAkomaNtoso', () => {
  it('has its title without its number, also where no space stands between them', () => {
    const glued = document({})
      .replace('</docNumber>\n        <docTitle>', '</docNumber><docTitle>')
      .replace('>\tLight', '>Light');
    expect(readAkomaNtoso(glued).title).toBe('Lighthouses and their keepers');
  });

  it('says what the document is, in the words of its cover', () => {
    expect(readAkomaNtoso(document({}))).toMatchObject({
      symbol: 'A/RES/99/7',
      title: 'Lighthouses and their keepers',
      adopted: '2031-03-04',
      lang: 'en',
      origin: 'xml',
    });
  });

  it('counts preambular paragraphs and takes the numbers of the others from what is printed', () => {
    const preamble =
      '<container name="Recalling"><p xml:space="preserve">	Recalling the dark,</p></container>' +
      '<container name="Noting"><p xml:space="preserve">	Noting the fog,</p></container>';
    const body = numbered('1.', 'Encourages light;') + numbered('2.', 'Requests oil.');
    expect(texts({ preamble, body })).toEqual({
      'pp-1': 'Recalling the dark,',
      'pp-2': 'Noting the fog,',
      'para-1': 'Encourages light;',
      'para-2': 'Requests oil.',
    });
  });

  it('keeps a note out of the text and remembers where its mark stood', () => {
    const body = numbered('1.', `Recalls the rules${note('4', 'Resolution 1/1, annex.')} on lamps;`);
    const [provision] = readAkomaNtoso(document({ body })).provisions;
    expect(provision?.text).toBe('Recalls the rules on lamps;');
    expect(provision?.footnotes).toEqual([{ mark: '4', text: 'Resolution 1/1, annex.', at: 17 }]);
  });

  it('takes the brackets that Arabic raises round a mark for a part of the mark', () => {
    const body = numbered('1 -', `ترحب بالتقرير<sup>(</sup>${note('2', '()	الوثيقة.')}<sup>)</sup>؛`);
    const [provision] = readAkomaNtoso(document({ body, lang: 'ara' })).provisions;
    expect(provision?.text).toBe('ترحب بالتقرير؛');
    expect(provision?.footnotes).toEqual([{ mark: '2', text: 'الوثيقة.', at: 13 }]);
  });

  it('gives the items of a list the same locators in every language', () => {
    const list = (number: string, labels: string[]) =>
      numbered(number, 'x:') + labels.map((l) => plain(`	${l}	y;`)).join('');
    const locators = (lang: string, number: string, labels: string[]) =>
      readAkomaNtoso(document({ lang, body: list(number, labels) })).provisions.map(({ locator }) => locator);
    const expected = ['para-1', 'para-1.a', 'para-1.b', 'para-1.b.i', 'para-1.b.ii', 'para-1.c'];
    expect(locators('eng', '1.', ['(a)', '(b)', '(i)', '(ii)', '(c)'])).toEqual(expected);
    expect(locators('fra', '1.', ['a)', 'b)', 'i)', 'ii)', 'c)'])).toEqual(expected);
    expect(locators('rus', '1.', ['а)', 'b)', 'i)', 'ii)', 'с)'])).toEqual(expected);
    expect(locators('ara', '1 -', ['(أ)', '(ب)', '’1‘', '’2‘', '(ج)'])).toEqual(expected);
    expect(locators('zho', '1.', ['(a)', '(b)', '㈠', '㈡', '(c)'])).toEqual(expected);
  });

  it('reads (i) after (h) as a letter unless (ii) follows', () => {
    const items = (labels: string) =>
      labels
        .split('')
        .map((l) => plain(`	(${l})	y;`))
        .join('');
    expect(Object.keys(texts({ body: numbered('1.', 'x:') + items('abcdefghij') })).at(-2)).toBe('para-1.i');
    const nested = items('abcdefgh') + plain('	(i)	y;') + plain('	(ii)	y;');
    expect(Object.keys(texts({ body: numbered('1.', 'x:') + nested })).slice(-2)).toEqual([
      'para-1.h.i',
      'para-1.h.ii',
    ]);
  });

  it('puts several paragraphs above a list in one line, with their notes in place', () => {
    const body = [
      numbered('1.', 'Decides on lamps.'),
      plain(`To this end, keepers${note('1', 'Of lamps.')} shall:`),
      numbered('(a)', 'Clean them;'),
      plain('and fill them.'),
    ].join('');
    const [first] = readAkomaNtoso(document({ body })).provisions;
    expect(first).toMatchObject({
      text: 'Decides on lamps. To this end, keepers shall:\nand fill them.',
      footnotes: [{ mark: '1', at: 38 }],
    });
  });

  it('gives words flush after a list to the provision above the list', () => {
    const body =
      numbered('1.', 'Condemns:') + plain('	(a)	Smoke;') + plain('and demands light;') + numbered('2.', 'Ends.');
    expect(texts({ body })).toEqual({
      'para-1': 'Condemns:\nand demands light;',
      'para-1.a': 'Smoke;',
      'para-2': 'Ends.',
    });
  });

  it('gives a number in a paragraph of its own to the words after it', () => {
    const body = `<paragraph><num>1.</num><content><p></p></content></paragraph>${plain('Prie les gardiens.')}`;
    expect(texts({ lang: 'fra', body })).toEqual({ 'para-1': 'Prie les gardiens.' });
  });

  it('finds the units of an annex, their captions and their paragraphs', () => {
    const annex =
      heading('Annex') +
      heading('Rules for keepers') +
      heading('Rule 1') +
      heading('Watch') +
      plain('	A keeper watches.') +
      heading('Rule 2') +
      heading('Lamps') +
      numbered('1.', 'A lamp is lit.') +
      numbered('2.', 'A lamp is:') +
      plain('	(a)	Clean;');
    const { provisions, annexes } = readAkomaNtoso(document({ annex }));
    expect(annexes).toEqual({ annex: { title: 'Rules for keepers' } });
    expect(provisions.map(({ locator, kind, text, headings }) => [locator, kind, text, headings])).toEqual([
      ['annex.rule-1', 'rule', 'A keeper watches.', ['Watch']],
      ['annex.rule-2', 'rule', '', ['Lamps']],
      ['annex.rule-2.1', 'rule', 'A lamp is lit.', ['Lamps']],
      ['annex.rule-2.2', 'rule', 'A lamp is:', ['Lamps']],
      ['annex.rule-2.2.a', 'rule', 'Clean;', ['Lamps']],
    ]);
  });

  it('numbers several annexes and leaves a single one without a number', () => {
    const annex =
      heading('Annex I') +
      heading('One') +
      numbered('1.', 'a') +
      heading('Annex II') +
      heading('Two') +
      numbered('1.', 'b');
    expect(texts({ annex })).toEqual({ 'annex-1.para-1': 'a', 'annex-2.para-1': 'b' });
  });

  it('names the section only where numbering restarts in sections', () => {
    const sections = (second: string) => heading('I') + numbered('1.', 'a') + heading('II') + numbered(second, 'b');
    expect(Object.keys(texts({ body: sections('2.') }))).toEqual(['para-1', 'para-2']);
    expect(Object.keys(texts({ body: sections('1.') }))).toEqual(['section-1.para-1', 'section-2.para-1']);
  });

  it('reads a box that names a principle or a strategy as that provision, and its own notes with it', () => {
    const box = (title: string, words: string, more = '') =>
      `<container name="table"><table><tr><td><p>${title}</p></td></tr><tr><td><p>${words}</p></td></tr>${more}<tr><td></td></tr></table></container>`;
    const annex =
      heading('Annex') +
      box('Core principle IV', 'Light is shared.') +
      box('Model strategy No. 7', 'Share it.<sup>a</sup>', '<tr><td><p><sup>a</sup>	See sect. E.</p></td></tr>');
    const { provisions } = readAkomaNtoso(document({ annex }));
    expect(provisions).toMatchObject([
      { locator: 'annex.principle-4', kind: 'principle', text: 'Light is shared.' },
      { locator: 'annex.strategy-7', text: 'Share it.', footnotes: [{ mark: 'a', text: 'See sect. E.', at: 9 }] },
    ]);
  });

  it('keeps any other table beside the provision before it', () => {
    const table = '<container name="table"><table><tr><td><p>Lamp</p></td><td><p>12</p></td></tr></table></container>';
    const [provision] = readAkomaNtoso(document({ body: numbered('1.', 'Approves:') + table })).provisions;
    expect(provision?.tables).toEqual([{ at: 9, rows: [['Lamp', '12']] }]);
    expect(provision?.text).toBe('Approves:');
  });

  it('counts on where automatic numbering repeated itself, and says so', () => {
    const body = numbered('1.', 'a') + numbered('1.', 'b') + numbered('3.', 'c');
    const { provisions, notices } = readAkomaNtoso(document({ body }));
    expect(provisions.map(({ locator }) => locator)).toEqual(['para-1', 'para-2', 'para-3']);
    expect(notices).toMatchObject([{ kind: 'doubtful', locator: 'para-2' }]);
  });

  it('reports a gap in the numbering', () => {
    const { notices } = readAkomaNtoso(
      document({ body: numbered('1.', 'a') + numbered('3.', 'b') + numbered('4.', 'c') }),
    );
    expect(notices).toMatchObject([{ kind: 'gap', locator: 'para-3' }]);
  });

  it('accounts for every paragraph, heading and note', () => {
    const body = heading('Lamps') + numbered('1.', `a${note('1', 'b')}`);
    const { ledger } = readAkomaNtoso(document({ body }));
    expect(ledger.map(({ role, locator, text }) => [role, locator, text])).toEqual([
      ['front-matter', null, '99/7. Lighthouses and their keepers'],
      ['front-matter', null, 'The General Assembly,'],
      ['heading', null, 'Lamps'],
      ['provision', 'para-1', '1. a'],
      ['footnote', 'para-1', '1 b'],
    ]);
  });

  it.each([
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'declares a document type'],
    ['an external reference', '<!DOCTYPE a SYSTEM "http://localhost/x.dtd"><a/>', 'declares a document type'],
    ['an entity that it does not declare', '<akomaNtoso>&b;</akomaNtoso>', 'is not well-formed XML'],
    ['an end that is missing', '<akomaNtoso><b>', 'is not well-formed XML'],
    ['nothing at all', '', 'is not well-formed XML'],
    ['another kind of document', '<html></html>', 'not a document in Akoma Ntoso'],
    ['a nesting without end', '<akomaNtoso>'.repeat(5000), 'is nested too deep'],
  ])('refuses %s and says what to do', (_, xml, problem) => {
    const read = () => readAkomaNtoso(new TextEncoder().encode(xml));
    expect(read).toThrow(UnreadableError);
    expect(read).toThrow(problem);
  });

  it('refuses what is larger than a document can be, before it is read', () => {
    expect(() => readAkomaNtoso('<a/>', { limits: { bytesMax: 3, depthMax: 9 } })).toThrow('too large');
  });
});
