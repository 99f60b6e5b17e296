const ALTERNATIVES = /<mc:AlternateContent\b(?:(?!<mc:AlternateContent\b)[\s\S])*?<\/mc:AlternateContent>/g;
const CONTENT = /<w:txbxContent>[\s\S]*?<\/w:txbxContent>/g;

/**
 * Word writes a text box twice: as a drawing, and in an older form for programs that do not know drawings. The reader
 * that we use reads the older one only,
 * and LibreOffice leaves that empty; here it gets the words of the drawing.
 * @param xml a part of a Word file
 */
export function withOldTextBoxes(xml: string): string {
  return xml.replace(ALTERNATIVES, (alternatives) => {
    if (!alternatives.includes('<wps:txbx') || alternatives.includes('<v:textbox')) return alternatives;
    const boxes = (alternatives.match(CONTENT) ?? []).map(
      (content) => `<v:shape><v:textbox>${content}</v:textbox></v:shape>`,
    );
    return boxes.length
      ? `<w:pict><v:group xmlns:v="urn:schemas-microsoft-com:vml">${boxes.join('')}</v:group></w:pict>`
      : alternatives;
  });
}
