import { changed, lost, sample, type Loss } from './loss.ts';

const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length;
const wordsIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');

/**
 * Looks through the XML of a Word file for what our texts cannot hold, so that it can be listed.
 * @param parts XML parts by name, as `openDocx` gives them
 */
export function survey(parts: ReadonlyMap<string, string>): Loss[] {
  const xml = parts.get('word/document.xml') ?? '';
  const losses: Loss[] = [];
  const deleted = count(xml, /<w:(?:del|moveFrom)\s[^>]*>/g);
  const inserted = count(xml, /<w:(?:ins|moveTo)\s[^>]*>/g);
  if (deleted + inserted)
    losses.push(
      changed(
        'tracked-changes',
        `มีการแก้ไขที่ติดตามไว้ (Track Changes) เพิ่ม ${inserted} แห่ง ลบ ${deleted} แห่ง เรารับการแก้ไขทั้งหมด`,
        `There are tracked changes (${inserted} inserted, ${deleted} deleted); all were accepted`,
      ),
    );
  const comments = count(parts.get('word/comments.xml') ?? '', /<w:comment\s/g);
  if (comments)
    losses.push(
      lost(
        'comments',
        `ความเห็นข้างหน้ากระดาษ ${comments} ข้อ ไม่ได้ย้ายมา`,
        `${comments} comment${comments === 1 ? '' : 's'} in the margin could not be carried over`,
      ),
    );
  const boxes = [...xml.matchAll(/<v:textbox\b[\s\S]*?<\/v:textbox>/g)].map(([box]) => wordsIn(box)).filter(Boolean);
  if (boxes.length)
    losses.push(
      changed(
        'text-boxes',
        `กล่องข้อความ ${boxes.length} กล่อง ย้ายไปเป็นย่อหน้าธรรมดาต่อจากจุดที่วางไว้: ${boxes
          .slice(0, 3)
          .map((text) => sample(text, 30))
          .join(' ')}`,
        `${boxes.length} text box${boxes.length === 1 ? '' : 'es'} became plain paragraphs where they were anchored: ${boxes
          .slice(0, 3)
          .map((text) => sample(text, 30))
          .join(' ')}`,
      ),
    );
  const orphaned = [...xml.matchAll(/<mc:AlternateContent\b[\s\S]*?<\/mc:AlternateContent>/g)]
    .map(([content]) => content)
    .filter((content) => content.includes('<wps:txbx') && !content.includes('<v:textbox'));
  if (orphaned.length)
    losses.push(
      lost(
        'text-boxes-lost',
        `กล่องข้อความ ${orphaned.length} กล่อง ย้ายมาไม่ได้ คัดลอกข้อความมาวางเอง: ${orphaned
          .slice(0, 3)
          .map((content) => sample(wordsIn(content), 60))
          .join(' ')}`,
        `${orphaned.length} text box${orphaned.length === 1 ? '' : 'es'} could not be carried over; paste the words yourself: ${orphaned
          .slice(0, 3)
          .map((content) => sample(wordsIn(content), 60))
          .join(' ')}`,
      ),
    );
  const things: [string, RegExp, string, string][] = [
    ['equations', /<m:oMath>|<m:oMath\s/g, 'สมการ', 'equation'],
    ['charts', /<c:chart\s/g, 'แผนภูมิ (บันทึกเป็นภาพแล้วใส่ใหม่)', 'chart (save it as a picture and add that)'],
    [
      'diagrams',
      /<dgm:relIds\s/g,
      'แผนผัง SmartArt (บันทึกเป็นภาพแล้วใส่ใหม่)',
      'SmartArt diagram (save it as a picture and add that)',
    ],
    ['shapes', /<wps:wsp>(?:(?!<wps:txbx)[\s\S])*?<\/wps:wsp>/g, 'รูปทรงหรือเส้นที่วาด', 'drawn shape or line'],
  ];
  for (const [rule, pattern, th, en] of things) {
    const number = count(xml, pattern);
    if (number)
      losses.push(lost(rule, `${th} ${number} แห่ง ย้ายมาไม่ได้`, `${number} × ${en}: could not be carried over`));
  }
  for (const kind of ['header', 'footer'] as const) {
    const texts = [...parts]
      .filter(([name]) => new RegExp(`^word/${kind}\\d*\\.xml$`).test(name))
      .map(([, part]) => wordsIn(part).trim())
      .filter((text) => /\p{L}/u.test(text));
    if (texts.length)
      losses.push(
        lost(
          `page-${kind}`,
          `ข้อความ${kind === 'header' ? 'หัว' : 'ท้าย'}กระดาษไม่ได้ย้ายมา: ${sample(texts[0]!)}`,
          `The page ${kind} was left out: ${sample(texts[0]!)}`,
        ),
      );
  }
  if (/<w:highlight\s+w:val="(?!none)/.test(xml) || count(xml, /<w:color\s+w:val="(?!000000|auto)[0-9A-Fa-f]{6}"/g) > 0)
    losses.push(
      changed(
        'colours',
        'สีตัวอักษรและสีไฮไลต์ไม่ได้ย้ายมา ถ้าสีมีความหมาย เขียนเป็นคำแทน',
        'Colours and highlighting were left out; where a colour means something, say it in words',
      ),
    );
  if (/TOC \\|w:docPartGallery w:val="Table of Contents"/.test(xml))
    losses.push(
      changed(
        'contents',
        'ตัดสารบัญออก เพราะเว็บทำให้เอง',
        'The table of contents was left out, since pages make their own',
      ),
    );
  if (/<w:cols\s[^>]*w:num="[2-9]/.test(xml))
    losses.push(changed('columns', 'ข้อความหลายคอลัมน์เรียงต่อกันเป็นคอลัมน์เดียว', 'Columns were joined into one'));
  return losses;
}

/** Addresses of pictures that the file points at without holding them; they are never fetched. */
export function linkedPictures(parts: ReadonlyMap<string, string>): string[] {
  const relations = parts.get('word/_rels/document.xml.rels') ?? '';
  return [...relations.matchAll(/<Relationship\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /TargetMode="External"/.test(tag) && /\/image"/.test(tag))
    .map((tag) => /Target="([^"]*)"/.exec(tag)?.[1] ?? '');
}
