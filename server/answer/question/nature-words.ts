import type { OfficialLanguage } from '#corpus/provision/language.ts';

/**
 * How the texts of a language say that they don't bind, how a treaty says for whom it is in force, and how a resolution
 * adopts what it carries.
 */
export type NatureWords = Record<'isGuidance' | 'isInForce' | 'isAdopted', RegExp>;

export const natureWords: Record<OfficialLanguage, NatureWords> = {
  en: {
    isGuidance:
      /non-binding|not (?:legally )?binding|not prescriptive|non-prescriptive|common standard of achievement|flexible guidance/i,
    isInForce: /for each State (?:Party )?(?:ratifying|which ratifies|acceding)/i,
    isAdopted: /^(?:\s*)(?:(?:also|further) )?(?:adopts|proclaims|approves)\b/i,
  },
  fr: {
    isGuidance:
      /non contraignant|pas (?:juridiquement )?contraignant|pas (?:de nature |un caractère |de caractère )?prescripti(?:f|ve)|idéal commun à atteindre/i,
    isInForce: /pour chacun des États qui (?:ratifier|adhérer)|pour tout État qui ratifier/i,
    isAdopted: /^\s*(?:adopte|proclame|approuve)\b/i,
  },
  es: {
    isGuidance:
      /no (?:es |son |tienen? carácter )?vinculante|no (?:son de|tienen?|es de)? ?carácter (?:preceptivo|prescriptivo)|ideal común/i,
    isInForce: /para cada Estado que (?:ratifique|se adhiera)/i,
    isAdopted: /^\s*(?:aprueba|proclama|adopta)\b/i,
  },
  ru: {
    isGuidance:
      /необязательн|не (?:носят|имеют|являются) (?:\p{L}+ )?(?:обязательн|предписывающ)|не нос\p{L}+ директивн|задачи, к выполнению которой/iu,
    isInForce: /для каждого государства, которое ратифицирует/iu,
    isAdopted: /^\s*(?:принимает|провозглашает|утверждает)(?!\p{L})/iu,
  },
  zh: {
    isGuidance: /不具(?:有)?约束力|无约束力|非约束|不是规定性|不具规定性|不具指令性|共同标准/u,
    isInForce: /(?:批准|加入).{0,40}国家.{0,20}生效/u,
    isAdopted: /^\s*(?:通过|核可|宣布|颁布)/u,
  },
  ar: {
    isGuidance: /غير ملزم|ليست ملزمة|غير إلزامي|غير إملائية|لا تتسم بطابع إلزامي|المثل الأعلى المشترك/u,
    isInForce: /لكل دولة تصدق/u,
    isAdopted: /^\s*(?:تعتمد|يعتمد|تعلن|توافق على)/u,
  },
};
