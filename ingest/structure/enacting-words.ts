/** How the bodies that adopt texts, and those who conclude treaties, speak of themselves before the preamble. */
const openings: readonly RegExp[] = [
  /^The (?:General Assembly|Security Council|Economic and Social Council|Human Rights Council|Commission\b.*|.*\b(?:Congress|Conference|Committee|Council)\b.*|(?:States? Parties|Governments?|Parties|Members?|Contracting)\b.*)$/,
  /^(?:L[’'](?:Assemblée|Organisation)|Le (?:Conseil|Comité|Congrès)|La (?:Commission|Conférence)|Les (?:États|Parties|Gouvernements|Membres))(?=\s|$).*$/u,
  /^(?:La (?:Asamblea|Comisión|Conferencia)|El (?:Consejo|Comité|Congreso)|Los (?:Estados|Gobiernos|Miembros)|Las Partes)(?=\s|$).*$/u,
  /^(?:Генеральная Ассамблея|Экономический и Социальный Совет|Совет|Комиссия|Конференция|Комитет|Конгресс|Государства|Правительства|Стороны)(?=[\s,]|$).*$/u,
  /^(?:إن|أن)\s+(?:الجمعية|المجلس|مجلس|اللجنة|لجنة|المؤتمر|مؤتمر|الدول|الأطراف|الحكومات).*$/u,
  /^(?:大会|.{0,12}(?:理事会|委员会|代表大会)|.{0,20}缔约各?国)$/u,
  /^(?:We|Nous|Nosotros|Nosotras|Мы|نحن|我们)(?=[,، ，]|$).*$/u,
];
/** A commission that recommends a draft to another body does not enact it. */
const recommends = /\b(?:recommends|recommande|recomienda)\b|рекомендует|توصي|建议/iu;
/** Chinese texts at times set the body that speaks in heavy letters and no comma behind it. */
const chineseBodies = /^(?:大会|安全理事会|经济及社会理事会|人权理事会)$/u;
const lettersMax = 160;

/** True for a paragraph that only names who speaks: "The General Assembly,". */
export function isEnacting(text: string): boolean {
  const speaker = text.replace(/[\s,،，:：]+$/u, '').trim();
  if (recommends.test(speaker)) return false;
  if (speaker.length === 0 || speaker.length > lettersMax || /[.;。；؛]$/.test(text)) return false;
  if (chineseBodies.test(speaker)) return true;
  const isClosed =
    /[,،，:：]$/u.test(text.trim()) || (speaker.split(/\s+/).length <= 6 && !/\p{Script=Han}/u.test(speaker));
  return isClosed && openings.some((opening) => opening.test(speaker));
}

/** True for the words between the recitals and the body that enacts: "Now, therefore,". */
export function turnsToEnacting(text: string): boolean {
  return /^(?:now,? therefore|ahora,? por (?:lo )?tanto|en conséquence|par conséquent|поэтому|لذلك|ولذلك|因此)[\s,،，]*$/iu.test(
    text,
  );
}

/** True for words that lead on to what follows and say nothing themselves: "Have agreed as follows:". */
export function leadsOn(text: string): boolean {
  return /[:：]\s*$/u.test(text);
}

/** True for the heading above a preamble. */
export function isPreambleHeading(text: string): boolean {
  return /^(?:preamble|préambule|preámbulo|преамбула|الديباجة|ديباجة|序言)$/iu.test(text);
}
