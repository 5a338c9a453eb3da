import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseProvisionId } from '../provision/provision-id.ts';
import { wordsOfText } from '../words/words-of-text.ts';
import { readSilentLines } from './silent-lines.ts';
import { readSubjectIndex } from './subject-index.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'subjects-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a subject index', () => {
  it('is every file of its folder, each of the instrument that it is named by and in the language of its folder', async () => {
    await put('yard-rules.json', [{ provision: 'rule-1.a', asked: ['who sweeps the yard'] }]);
    await put('house-rules.json', [{ provision: 'rule-2', asked: ['May I keep a cat?', 'pets'] }]);
    await put('fr/house-rules.json', [{ provision: 'rule-2', asked: ['les animaux'] }]);
    expect(await read()).toEqual([
      { id: 'house-rules/rule-2', lang: 'en', asked: ['May I keep a cat?', 'pets'] },
      { id: 'yard-rules/rule-1.a', lang: 'en', asked: ['who sweeps the yard'] },
      { id: 'house-rules/rule-2', lang: 'fr', asked: ['les animaux'] },
    ]);
  });

  it.each([
    ['a locator that is none', [{ provision: 'the second rule', asked: ['pets'] }]],
    ['a provision without lines', [{ provision: 'rule-1', asked: [] }]],
    ['an empty line', [{ provision: 'rule-1', asked: [' '] }]],
    ['something else beside', [{ provision: 'rule-1', asked: ['pets'], answer: 'no' }]],
  ])('is refused with %s, and the file is named', async (_, entries) => {
    await put('house-rules.json', entries);
    await expect(read()).rejects.toThrow(/house-rules\.json/);
  });
});

describe('the silent lines beside it', () => {
  it('are the lines of every file of their folder, each once, and no language of the index', async () => {
    await put('house-rules.json', [{ provision: 'rule-2', asked: ['pets'] }]);
    await put('silent/weather.json', ['Will it rain?', 'umbrellas']);
    await put('silent/sports.json', ['who won', 'umbrellas']);
    expect(await readSilentLines(pathToFileURL(`${folder}/`))).toEqual(['who won', 'umbrellas', 'Will it rain?']);
    expect((await read()).map(({ lang }) => lang)).toEqual(['en']);
  });

  it('are none where there is no such folder', async () => {
    expect(await readSilentLines(pathToFileURL(`${folder}/`))).toEqual([]);
  });

  it.each([
    ['a line that is none', [{ asked: 'pets' }]],
    ['an empty line', ['']],
  ])('are refused with %s, and the file is named', async (_, lines) => {
    await put('silent/weather.json', lines);
    await expect(readSilentLines(pathToFileURL(`${folder}/`))).rejects.toThrow(/silent\/weather\.json/);
  });
});

describe('the subject index that ships', async () => {
  const subjects = await readSubjectIndex();

  it('leads to provisions by ids that are well formed', () => {
    expect(subjects.filter(({ id }) => parseProvisionId(id) === null)).toEqual([]);
  });

  it('has one entry a provision and language, and no line twice in it', () => {
    expect(repeated(subjects.map(({ id, lang }) => `${id} ${lang}`))).toEqual([]);
    const within = subjects.map(({ id, lang, asked }) => [id, repeated(asked.map((line) => folded(line, lang)))]);
    expect(within.filter(([, lines]) => lines?.length)).toEqual([]);
  });

  it('says what is asked, and never what shall be', () => {
    const norm = /\b(?:shall|must not|is prohibited|are prohibited)\b/i;
    const isQuestion = (line: string) => line.includes('?');
    const norms = subjects.flatMap(({ id, asked }) =>
      asked.filter((line) => norm.test(line) && !isQuestion(line)).map((line) => `${id}: ${line}`),
    );
    expect(norms).toEqual([]);
  });
});

function folded(line: string, lang: string): string {
  return wordsOfText(line, lang).join(' ');
}

function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, at) => texts.indexOf(text) !== at);
}

function read() {
  return readSubjectIndex(pathToFileURL(`${folder}/`));
}

async function put(name: string, entries: unknown): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), JSON.stringify(entries));
}
