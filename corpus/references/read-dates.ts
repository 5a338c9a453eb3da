import { citationWords } from '../provision/citation-words.ts';
import { officialLanguages } from '../provision/language.ts';

/** A date as it stands beside a number, in ISO form; a year alone is four digits. */
export type FoundDate = { iso: string; end: number };

const monthByWord = new Map(
  officialLanguages
    .filter((language) => language !== 'zh')
    .flatMap((language) =>
      citationWords[language].months.flatMap((month, index): [string, number][] =>
        [month, ...month.split('/')].map((word) => [word.toLowerCase(), index + 1]),
      ),
    ),
);
const months = [...monthByWord.keys()].sort((one, other) => other.length - one.length).join('|');
const lead =
  '(?: ?,)? ?(?:\\((?=\\d))?(?:(?:of|dated|adopted on|adopted|du|en date du|adoptée le|de|de fecha|aprobada el|от|принят\\p{L}{2} |ال?مؤرخ(?:ة|ين|تين)?|الصادر(?:ة)? في) )?';
const dayFirst = new RegExp(
  `${lead}(\\d{1,2})(?:er|º|st|nd|rd|th)?(?: de)? (${months})(?: de)?,? (\\d{4})(?: года| г\\.)?`,
  'iuy',
);
const monthFirst = new RegExp(`${lead}(${months}) (\\d{1,2}), (\\d{4})`, 'iuy');
const chineseBefore = /(\d{4})年(\d{1,2})月(\d{1,2})日[^第\d;.。]{0,24}第?$/u;

/** The date that begins exactly at `from`, with the word that introduces it: " of 15 December 2022". */
export function readDate(text: string, from: number): FoundDate | null {
  dayFirst.lastIndex = from;
  const day = dayFirst.exec(text);
  if (day) return found(day[3], monthByWord.get(day[2]?.toLowerCase() ?? ''), day[1], endOf(text, from, day));
  monthFirst.lastIndex = from;
  const month = monthFirst.exec(text);
  return month
    ? found(month[3], monthByWord.get(month[1]?.toLowerCase() ?? ''), month[2], endOf(text, from, month))
    : null;
}

/** A date in brackets ends behind them. */
function endOf(text: string, from: number, date: RegExpExecArray): number {
  const end = from + date[0].length;
  return date[0].includes('(') && text.charAt(end) === ')' ? end + 1 : end;
}

/** A year in brackets behind a number: "resolution 77/232 (2022)". */
export function readYear(text: string, from: number): FoundDate | null {
  const year = /^ ?\(((?:19|20)\d\d)\)/.exec(text.slice(from, from + 8));
  return year?.[1] ? { iso: year[1], end: from + year[0].length } : null;
}

/** In Chinese the date stands before the number: "2022年12月15日第77/232号决议". */
export function readChineseDateBefore(text: string, at: number): string | null {
  const parts = chineseBefore.exec(text.slice(Math.max(0, at - 40), at));
  return parts ? (found(parts[1], Number(parts[2]), parts[3], at)?.iso ?? null) : null;
}

function found(
  year: string | undefined,
  month: number | undefined,
  day: string | undefined,
  end: number,
): FoundDate | null {
  if (!year || !month || !day || month > 12) return null;
  return { iso: `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`, end };
}
