import { readFileSync } from 'node:fs';
import { fileSize } from '../../words/file-size.ts';
import { fileType, imageSize } from '../file-type.ts';
import { isWhole } from '../whole-picture.ts';
import { problemAt, type Finding, type Problem } from '../problem.ts';
import { placeData } from './exif-gps.ts';

/** More than this and a build takes too long, or a phone too much data to send it. In bytes. */
const MOST_BYTES = 10_000_000;
const MANY_BYTES = 3_000_000;
/** Pictures of more pixels are refused by the program that makes the small ones. */
const MOST_PIXELS = 60_000_000;
/** A PNG that takes more than this is most often a photograph: drawings pack far better. Bytes, and bytes a pixel. */
const PHOTO_BYTES = 300_000;
const PHOTO_DENSITY = 0.7;
/** A file of fewer bytes holds no photograph that could have been cut off. */
const TO_JUDGE = 200;
/** Signs that mean something in an address, or that a file of Windows cannot have. */
const NAME_SIGNS = /[#?%"<>|*:\\\u0000-\u001f]/;
/** Pictures that the site does not show, and that lie in the repository all the same. */
const NOT_SHOWN = /\.(?:heic|heif|tiff?|dng)$/i;
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif)$/i;

/**
 * What is wrong with a picture file by itself: not a picture at all, too large, or carrying the place where it was
 * taken.
 * @param path where it is on disk
 * @param file path shown in messages
 */
export function pictureProblems(path: string, file: string): Problem[] {
  const shown = PICTURE.test(path);
  const place = { file, line: 1, column: 1 };
  const wrongName = /\.\w+$/.test(path) && NAME_SIGNS.test(file.replace(/^.*\//, '')) ? [problemAt(place, NAME)] : [];
  if (!shown) {
    if (!NOT_SHOWN.test(path)) return /\.svg$/i.test(path) ? wrongName : [];
    return placeData(readFileSync(path)) ? [...wrongName, problemAt(place, PLACE)] : wrongName;
  }
  const bytes: Uint8Array = readFileSync(path);
  const size = bytes.length;
  const type = fileType(bytes);
  if (!['jpeg', 'png', 'gif', 'webp', 'avif'].includes(type))
    return [...wrongName, problemAt(place, notPicture(size === 0 ? 'empty' : type))];
  const pixels = imageSize(bytes);
  const found: Finding[] = [];
  if (size > MOST_BYTES) found.push(tooLarge(fileSize(size)));
  else if (pixels && pixels.width * pixels.height > MOST_PIXELS)
    found.push(tooLarge(`${pixels.width}×${pixels.height} px`));
  else if (size > MANY_BYTES) found.push(large(fileSize(size)));
  else if (type === 'png' && pixels && size > PHOTO_BYTES && size / (pixels.width * pixels.height) > PHOTO_DENSITY)
    found.push(PHOTO_AS_PNG);
  if (found.length === 0 && size > TO_JUDGE && !isWhole(bytes)) found.push(CUT_OFF);
  if (placeData(bytes)) found.push(PLACE);
  return [...wrongName, ...found.map((finding) => problemAt(place, finding))];
}

/** Fewer pixels across look soft on a phone with a sharp screen, and in print. */
const LEAST_WIDTH = 960;

/**
 * What is wrong with a picture as the lead photograph of its entry: too few pixels, or a shape that leaves a strip of it
 * at the top of a page.
 * @param path where it is on disk
 * @param file path shown in messages
 */
export function leadPhotoProblems(path: string, file: string): Problem[] {
  const pixels = imageSize(readFileSync(path));
  if (!pixels) return [];
  const place = { file, line: 1, column: 1 };
  const ratio = pixels.width / pixels.height;
  return [
    ...(pixels.width < LEAST_WIDTH ? [problemAt(place, tooSmall(pixels.width))] : []),
    ...(ratio > 3 || ratio < 1 / 2 ? [problemAt(place, STRIP)] : []),
  ];
}

const tooSmall = (width: number): Finding => ({
  rule: 'photo-too-small',
  severity: 'warning',
  params: { width, least: LEAST_WIDTH },
  th: { what: `ภาพนำกว้างแค่ ${width} จุด จะไม่คมบนมือถือและบนกระดาษ`, todo: `ใช้ไฟล์ต้นฉบับที่กว้างอย่างน้อย ${LEAST_WIDTH} จุด` },
  en: {
    what: `The lead photograph is only ${width} pixels wide, which looks soft on phones and on paper`,
    todo: `Use the original, at least ${LEAST_WIDTH} pixels wide`,
  },
});
const STRIP: Finding = {
  rule: 'photo-strip',
  severity: 'warning',
  th: { what: 'ภาพนำยาวหรือสูงเกินไป บนมือถือจะเหลือเป็นแถบ', todo: 'ตัดภาพให้ใกล้เคียงสามต่อสอง' },
  en: {
    what: 'The lead photograph is very long or very tall; on a phone only a strip of it is left',
    todo: 'Crop it to about three by two',
  },
};
const notPicture = (really: string): Finding => ({
  rule: 'picture-not-a-picture',
  params: { type: really },
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
  params: { size },
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
const NAME: Finding = {
  rule: 'picture-name',
  th: { what: 'ชื่อไฟล์ภาพมีเครื่องหมายที่ใช้ในที่อยู่เว็บไม่ได้', todo: 'เปลี่ยนชื่อโดยไม่ใช้ # ? % " < > | * : \\ เช่น meeting-1.jpg' },
  en: {
    what: 'The name of this picture has a sign in it that an address cannot have',
    todo: 'Rename it without # ? % " < > | * : \\, for example meeting-1.jpg',
  },
};
const CUT_OFF: Finding = {
  rule: 'picture-cut-off',
  th: { what: 'ไฟล์ภาพไม่ครบ ถูกตัดกลางคัน', todo: 'คัดลอกหรือดาวน์โหลดจากต้นทางอีกครั้ง' },
  en: { what: 'The picture is not whole: its file was cut off', todo: 'Copy it again from where it came from' },
};
const PHOTO_AS_PNG: Finding = {
  rule: 'picture-photo-as-png',
  severity: 'warning',
  th: {
    what: 'ภาพนี้น่าจะเป็นภาพถ่ายที่บันทึกเป็น PNG ซึ่งใหญ่เกินจำเป็น',
    todo: 'บันทึกเป็น JPEG หรือ WebP จะเล็กลงหลายเท่า หน้า /write/ ทำให้เอง',
  },
  en: {
    what: 'This looks like a photograph saved as PNG, which makes it larger than needed',
    todo: 'Save it as JPEG or WebP, which takes a small part of it; the page /write/ does so by itself',
  },
};
const PLACE: Finding = {
  rule: 'picture-place-data',
  severity: 'warning',
  th: { what: 'ในไฟล์ภาพมีพิกัดของที่ที่ถ่าย', todo: 'ถ้าเป็นบ้านคน ลบพิกัดก่อน หน้า /write/ ลบให้เอง หรือใช้โปรแกรมดูภาพลบข้อมูลตำแหน่ง' },
  en: {
    what: 'The picture carries the place where it was taken',
    todo: 'If that is somebody’s home, remove it first: the page /write/ does so, or a picture viewer can',
  },
};
