import { lost, readPaste, type Loss, type Pasted } from '../../import/index.ts';

/** Whether what lies on the clipboard says more than its plain words do. */
export const saysMore = (html: string): boolean =>
  /<(?:h[1-6]|li|dt|table|strong|b|em|i|a|s|strike|del|ins|su[pb]|blockquote|img|svg)\b|style\s*=\s*["'][^"']*(?:font-weight|font-style|font-size:\s*0|vertical-align|display\s*:\s*none|mso-|line-through)|<[a-z]+\s[^>]*\shidden\b|class=["']?Mso/i.test(
    html,
  );

/** The number that the next footnote of a text has. */
export const nextNote = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/\[\^(\d{1,6})\]/g)].map(([, number]) => Number(number))) + 1;

/**
 * Reads what is pasted into a box with everything that it says: headings, lists, tables, notes. The code for it is
 * loaded now; without it, or where it fails, the plain words are taken and that is told.
 * @param put takes what came of it, with the selection as it was
 */
export function takePaste(event: ClipboardEvent, area: HTMLTextAreaElement, put: (made: Pasted) => void): void {
  const html = event.clipboardData?.getData('text/html');
  const plain = event.clipboardData?.getData('text/plain') ?? '';
  if (!html || !saysMore(html)) return;
  event.preventDefault();
  const [from, to] = [area.selectionStart, area.selectionEnd];
  // What is typed meanwhile would move the place.
  area.readOnly = true;
  void readPaste(html, nextNote(area.value))
    .catch((): Pasted => ({ text: plain, notes: '', losses: [plainOnly()] }))
    .then((made) => {
      area.readOnly = false;
      area.focus();
      area.setSelectionRange(from, to);
      put(made);
    });
}

const plainOnly = (): Loss =>
  lost(
    'pasted-plain',
    'อ่านรูปแบบของข้อความที่วางไม่ได้ จึงวางเป็นข้อความล้วน ตรวจหัวข้อ รายการ และตารางเอง',
    'The form of what you pasted could not be read, so only its words were taken; check headings, lists and tables',
  );
