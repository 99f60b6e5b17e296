import { ImportRefusal } from './refusal.ts';

/** One file in a ZIP archive, as its directory tells. Sizes in bytes; they are what the archive claims. */
export interface ZipItem {
  name: string;
  compressed: number;
  size: number;
  /** 0 stored, 8 deflated. */
  method: number;
  /** Where the file's own header begins. */
  offset: number;
  encrypted: boolean;
}

/** What is allowed before anything is unpacked. */
export interface ZipLimits {
  files: number;
  /** Bytes of one file, unpacked. */
  each: number;
  /** Bytes of all files, unpacked. */
  total: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * Reads the directory at the end of a ZIP archive without unpacking anything.
 * Throws `ImportRefusal` for an archive that is broken, encrypted, too large, or packed so tightly that it must be a
 * trap.
 */
export function zipDirectory(bytes: Uint8Array, limits: ZipLimits): ZipItem[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end < 0) throw BROKEN();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw tooLarge();
  if (count > limits.files) throw tooLarge();
  const items: ZipItem[] = [];
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw BROKEN();
    const nameLength = view.getUint16(at + 28, true);
    const item: ZipItem = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      offset: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    };
    if (item.encrypted)
      throw new ImportRefusal(
        'file-encrypted',
        'ไฟล์นี้ใส่รหัสผ่านไว้ เปิดใน Word แล้วบันทึกใหม่โดยไม่ใส่รหัส',
        'This file is protected by a password. Open it in Word and save it again without one',
      );
    if (
      item.size > limits.each ||
      (total += item.size) > limits.total ||
      (item.size > 10_000_000 && item.size > item.compressed * 200)
    )
      throw bomb();
    items.push(item);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return items;
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

const BROKEN = () =>
  new ImportRefusal(
    'file-broken',
    'ไฟล์นี้เสียหรือดาวน์โหลดมาไม่ครบ ลองคัดลอกจากต้นทางอีกครั้ง',
    'This file is damaged or was not downloaded whole. Copy it again from where it came from',
  );
const tooLarge = () =>
  new ImportRefusal(
    'file-too-large',
    'ไฟล์นี้ใหญ่เกินไป แบ่งเป็นหลายไฟล์ หรือย่อภาพใน Word ก่อน (รูปแบบรูปภาพ › บีบอัดรูปภาพ)',
    'This file is too large. Split it, or compress its pictures in Word first (Picture Format › Compress Pictures)',
  );
/** What an archive gets whose content is far larger than it says or than a text can be. */
export const bomb = () =>
  new ImportRefusal(
    'file-unpacks-too-large',
    'ไฟล์นี้คลายแล้วใหญ่ผิดปกติ จึงไม่เปิด เพื่อไม่ให้เครื่องค้าง',
    'This file would unpack to an unreasonable size, so it was not opened',
  );
