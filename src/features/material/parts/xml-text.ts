/**
 * XML without the characters that it forbids: control characters and halves of pairs, which come along when text is
 * pasted.
 * One of them and Word or PowerPoint takes the whole file for broken.
 */
export const withoutForbidden = (xml: string): string =>
  xml.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
