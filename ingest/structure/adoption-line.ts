const meetings =
  /^\d{1,4} ?(?:st|nd|rd|th|e|ème|ª|a|-?[ея])?\.? ?(?:\([^)]*\) )?(?:plenary meeting|séance plénière|sesión plenaria|(?:\([^)]*\) )?пленарное заседание)|^الجلسة العامة \d|^第 ?\d{1,4} ?次 ?全体会议/iu;
const lettersMax = 120;

/** True for the line below a resolution that says at which meeting it was adopted: "103rd plenary meeting". */
export function namesMeeting(text: string): boolean {
  return text.length < lettersMax && meetings.test(text);
}
