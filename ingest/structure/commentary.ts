const words =
  /^(?:commentar(?:y|ies)|commentaires?|comentarios?|комментари[йи]|تعليق(?:ات)?|التعليق(?:ات)?|评注|评论|说明)\s*[.:：]?$/iu;

/** True for the heading above the official commentary to a rule. */
export function isCommentaryHeading(text: string): boolean {
  return words.test(text);
}
