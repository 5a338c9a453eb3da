import type { CorpusView } from './corpus-view.ts';
import type { Mention } from './mention.ts';

const entry =
  /(?<![\p{L}\d])(?:(?:United Nations|Nations Unies|Naciones Unidas|League of Nations|联合国|Организация Объединенных Наций|الأمم المتحدة)[,،]? ?)?(?:["«《]?(?:Treaty Series|Recueil des Traités|Serie de Tratados|Сборник договоров|条约汇编|مجموعة المعاهدات)["»》]?,? ?)?(?:Ibid\.,? ?)?(?:vols?\.|volumen|том|т\.|第|المجلد) ?(?<volume>\d{1,4})(?:卷)?(?:(?:-|, ?|、| and | et | y | и |和)\d{1,4}卷?){0,6},? ?(?:Nos?\.?|no\.?|nos|núms?\.|№|第|الرقم|رقم) ?(?<number>\d{1,6})(?:-\d{1,6})?号?/giu;

/** Every place in the United Nations Treaty Series that the folded text gives, with the instrument that stands there. */
export function* readTreatySeries(text: string, view: CorpusView): Generator<Mention> {
  for (const found of text.matchAll(entry)) {
    const { volume, number } = found.groups ?? {};
    const treaty = { volume: Number(volume), number: Number(number) };
    const start = found.index;
    const target = { kind: 'treaty' as const, symbol: null, slugs: view.ofTreaty(treaty), treaty, annex: null };
    yield { start, end: start + found[0].length, target, date: null, needsNumber: false, bare: false };
  }
}
