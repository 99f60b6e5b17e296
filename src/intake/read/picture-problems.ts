import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { fileType, imageSize } from '../file-type.ts';
import { problemAt, type Finding, type Problem } from '../problem.ts';
import { placeData } from './exif-gps.ts';

/** More than this and a build takes too long, or a phone too much data to send it. In bytes. */
const MOST_BYTES = 10_000_000;
const MANY_BYTES = 3_000_000;
/** Pictures of more pixels are refused by the program that makes the small ones. */
const MOST_PIXELS = 60_000_000;
/** How much of a file is looked at: headers, with a camera's own preview in front of them. In bytes. */
const HEAD = 262_144;
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif)$/i;

/**
 * What is wrong with a picture file by itself: not a picture at all, too large, or carrying the place where it was
 * taken.
 * @param path where it is on disk
 * @param file path shown in messages
 */
export function pictureProblems(path: string, file: string): Problem[] {
  if (!PICTURE.test(path)) return [];
  const { size } = statSync(path);
  const bytes = head(path);
  const type = fileType(bytes);
  const really = type === 'heic' && String.fromCharCode(...bytes.subarray(8, 12)).startsWith('avi') ? 'avif' : type;
  const at = { file, line: 1, column: 1 };
  if (!['jpeg', 'png', 'gif', 'webp', 'avif'].includes(really))
    return [problemAt(at, notPicture(size === 0 ? 'empty' : really))];
  const pixels = imageSize(bytes);
  const found: Finding[] = [];
  if (size > MOST_BYTES) found.push(tooLarge(`${(size / 1e6).toFixed(1)} MB`));
  else if (pixels && pixels.width * pixels.height > MOST_PIXELS)
    found.push(tooLarge(`${pixels.width}×${pixels.height} px`));
  else if (size > MANY_BYTES) found.push(large(`${(size / 1e6).toFixed(1)} MB`));
  if (really === 'jpeg' && placeData(bytes)) found.push(PLACE);
  return found.map((finding) => problemAt(at, finding));
}

function head(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(HEAD);
    return bytes.subarray(0, readSync(file, bytes, 0, HEAD, 0));
  } finally {
    closeSync(file);
  }
}

const notPicture = (really: string): Finding => ({
  rule: 'picture-not-a-picture',
  th: {
    what: `ไฟล์นี้ไม่ใช่ภาพตามนามสกุล (${really === 'empty' ? 'ไฟล์ว่าง' : `ของจริงเป็น ${really}`})`,
    todo:
      really === 'heic'
        ? 'ภาพจาก iPhone: เปิดแล้วบันทึกเป็น JPEG ก่อน เปลี่ยนแค่นามสกุลไม่ได้'
        : 'เปิดในโปรแกรมดูภาพแล้วบันทึกใหม่เป็น JPEG หรือ PNG',
  },
  en: {
    what: `This file is not the picture its name says (${really === 'empty' ? 'it is empty' : `it is ${really}`})`,
    todo:
      really === 'heic'
        ? 'A picture from an iPhone: open it and save it as JPEG; changing the name is not enough'
        : 'Open it in a picture viewer and save it again as JPEG or PNG',
  },
});
const tooLarge = (size: string): Finding => ({
  rule: 'picture-too-large',
  th: { what: `ภาพใหญ่เกินไป (${size})`, todo: 'ย่อให้ด้านยาวไม่เกิน 2,000 จุด แล้วบันทึกเป็น JPEG' },
  en: {
    what: `The picture is too large (${size})`,
    todo: 'Make it at most 2,000 pixels on its longer side and save it as JPEG',
  },
});
const large = (size: string): Finding => ({
  ...tooLarge(size),
  rule: 'picture-large',
  severity: 'warning',
  th: { what: `ภาพใหญ่กว่าที่ต้องใช้ (${size})`, todo: tooLarge(size).th.todo },
  en: { what: `The picture is larger than needed (${size})`, todo: tooLarge(size).en.todo },
});
const PLACE: Finding = {
  rule: 'picture-place-data',
  severity: 'warning',
  th: { what: 'ในไฟล์ภาพมีพิกัดของที่ที่ถ่าย', todo: 'ถ้าเป็นบ้านคน ลบพิกัดก่อน หน้า /write/ ลบให้เอง หรือใช้โปรแกรมดูภาพลบข้อมูลตำแหน่ง' },
  en: {
    what: 'The picture carries the place where it was taken',
    todo: 'If that is somebody’s home, remove it first: the page /write/ does so, or a picture viewer can',
  },
};
