import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Shorter paragraphs say too little, longer ones blur; counted in characters. */
const length = { min: 60, max: 1500 };

/** The distinct English paragraphs of all Akoma Ntoso files below a folder, in the order of their paths. */
export async function readTrainingTexts(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const path of glob('**/*.xml', { cwd: folder })) paths.push(path);
  const texts = new Set<string>();
  for (const path of paths.sort()) {
    const xml = await readFile(join(folder, path), 'utf8');
    if (!/<FRBRlanguage language="(?:eng|en)"/.test(xml)) continue;
    for (const [, content = ''] of xml.matchAll(/<p\b[^>]*>(.*?)<\/p>/gs)) {
      const text = plain(content);
      if (text.length >= length.min && text.length <= length.max) texts.add(text);
    }
  }
  return [...texts];
}

function plain(content: string): string {
  return content
    .replace(/<authorialNote\b.*?<\/authorialNote>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
