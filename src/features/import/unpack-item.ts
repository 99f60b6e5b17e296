import { Inflate } from 'fflate';
import { bomb, type ZipItem } from './zip-directory.ts';
import { ImportRefusal } from './refusal.ts';

const STEP = 64 * 1024;

/**
 * Unpacks one file of an archive. Stops as soon as more comes out than the directory promised, so that a false
 * directory cannot fill the memory.
 * @param bytes the whole archive
 */
export function unpackItem(bytes: Uint8Array, item: ZipItem): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (item.offset + 30 > bytes.length || view.getUint32(item.offset, true) !== 0x04034b50) throw broken();
  const start = item.offset + 30 + view.getUint16(item.offset + 26, true) + view.getUint16(item.offset + 28, true);
  const data = bytes.subarray(start, start + item.compressed);
  if (data.length !== item.compressed) throw broken();
  if (item.method === 0) {
    if (item.size !== item.compressed) throw broken();
    return data;
  }
  if (item.method !== 8) throw broken();
  const out = new Uint8Array(item.size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > item.size) throw bomb();
    out.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < data.length || at === 0; at += STEP)
      inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
  } catch (error) {
    throw error instanceof ImportRefusal ? error : broken();
  }
  if (filled !== item.size) throw broken();
  return out;
}

const broken = () =>
  new ImportRefusal(
    'file-broken',
    'ไฟล์นี้เสียหรือดาวน์โหลดมาไม่ครบ ลองคัดลอกจากต้นทางอีกครั้ง',
    'This file is damaged or was not downloaded whole. Copy it again from where it came from',
  );
