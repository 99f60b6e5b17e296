import { didYouMean } from '../did-you-mean.ts';
import { problemAt, type Finding } from '../problem.ts';
import { textsOf, type FileFinding } from '../raw-content.ts';
import type { Check } from '../content-check.ts';

/**
 * Images that are not beside the entry, and drawings (SVG) that could run code or fetch something: told where a text
 * shows them, else in the file itself.
 */
export const checkImages: Check = ({ entries }) =>
  entries.flatMap((entry) => {
    const { files } = entry;
    const texts = textsOf(entry);
    const shown = texts.flatMap(({ file, facts }) => (facts?.images ?? []).map((image) => ({ ...image, file })));
    const inTexts = shown.flatMap(({ src, ...place }) => {
      const findings = files.get(src);
      if (findings) return findings.map((finding) => problemAt(place, named(src, finding)));
      return files.has(src) ? [] : [problemAt(place, imageMissing(src, didYouMean(src, files.keys())))];
    });
    const folder = texts[0]?.file.replace(/[^/]*$/, '') ?? '';
    const unseen = [...files].flatMap(([name, findings]) =>
      !findings || shown.some(({ src }) => src === name)
        ? []
        : findings.map((finding) =>
            problemAt({ file: folder + name, line: finding.line, column: finding.column }, finding),
          ),
    );
    return [...inTexts, ...unseen];
  });

const named = (src: string, { line, th, en, ...finding }: FileFinding): Finding => ({
  ...finding,
  th: { what: `ภาพ ${src} บรรทัด ${line}: ${th.what}`, todo: th.todo },
  en: { what: `The image ${src}, line ${line}: ${en.what}`, todo: en.todo },
});

/** A file that is not beside the entry. @param close the name that was meant, as far as it can be guessed */
export function imageMissing(src: string, close: string | undefined): Finding {
  return {
    rule: 'image-missing',
    params: { image: src, ...(close && { close }) },
    th: {
      what: `ไม่มีไฟล์ภาพ ${src} ในโฟลเดอร์นี้`,
      todo: close ? `หมายถึง ${close} หรือเปล่า` : 'คัดลอกไฟล์มาไว้ข้าง index.mdx (ตัวเล็กใหญ่ของชื่อไฟล์ต้องตรงกัน)',
    },
    en: {
      what: `There is no image ${src} in this folder`,
      todo: close ? `Did you mean ${close}?` : 'Copy the file beside index.mdx (capital letters in its name count)',
    },
  };
}
