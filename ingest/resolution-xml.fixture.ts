/** A resolution in the shape in which the United Nations publishes its XML, with paragraphs 1, 2, 3 … */
export function resolutionXml(symbol: string, paragraphs: readonly string[], lang = 'eng'): string {
  const body = paragraphs.map(
    (text, at) =>
      `<paragraph class="SingleTxt"><num>${at + 1}.</num><content><p xml:space="preserve">	${text}</p></content></paragraph>`,
  );
  return `
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
  <statement name="resolution">
    <meta>
      <FRBRdate date="2031-03-04" name="adoption"></FRBRdate>
      <FRBRlanguage language="${lang}"></FRBRlanguage>
    </meta>
    <coverPage><p><docNumber refersTo="#symbol">${symbol}</docNumber></p></coverPage>
    <preface><p><docTitle><span class="bold">Lighthouses and their keepers</span></docTitle></p></preface>
    <preamble>
      <formula name="enactingFormula"><p xml:space="preserve"><span class="italic">The General Assembly</span>,</p></formula>
    </preamble>
    <mainBody>${body.join('')}</mainBody>
  </statement>
</akomaNtoso>`;
}
