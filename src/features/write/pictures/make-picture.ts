import { given, itemAt } from '../../../certain.ts';
import { el } from '../../../dom/element.ts';
import { fileType, imageSize } from '../../../intake/file-type.ts';
import {
  asStored,
  croppedArea,
  ImportRefusal,
  type MadePicture,
  MOST_PIXELS,
  type PictureView,
  scaledSize,
  shownAsStored,
  worthIt,
} from '../../import/index.ts';

/** Bytes of the largest picture that is opened. */
const LARGEST = 60_000_000;

/**
 * Makes a picture ready in the browser: upright, at most 2,000 px, no more of it than its document shows. It is drawn
 * anew, so place, time and camera do not come along. What can be seen through stays so; a photograph becomes JPEG,
 * whatever it came as.
 * Rejects with `ImportRefusal` when it is no picture, or too large to open.
 */
export async function makePicture(bytes: Uint8Array, view?: PictureView): Promise<MadePicture> {
  const type = fileType(bytes);
  if (type === 'heic')
    throw new ImportRefusal(
      'picture-heic',
      'เป็นภาพ HEIC ของ iPhone ตั้งกล้องเป็น “เข้ากันได้มากที่สุด” หรือส่งภาพผ่าน LINE ก่อน จะได้ JPEG',
      'it is a HEIC picture from an iPhone; set the camera to “Most compatible”, or save it as JPEG',
    );
  if (!['jpeg', 'png', 'gif', 'webp', 'avif', 'bmp'].includes(type))
    throw new ImportRefusal(
      'picture-type',
      'ไฟล์นี้ไม่ใช่ภาพที่เบราว์เซอร์เปิดได้ ใช้ JPEG หรือ PNG',
      'it is not a picture that browsers can open; use JPEG or PNG',
    );
  if (bytes.length > LARGEST)
    throw new ImportRefusal('picture-too-large', 'ไฟล์ภาพใหญ่เกิน 60 MB', 'the picture has more than 60 MB');
  const claimed = imageSize(bytes);
  if (claimed && claimed.width * claimed.height > MOST_PIXELS)
    throw new ImportRefusal(
      'picture-too-large',
      `ภาพใหญ่ ${claimed.width}×${claimed.height} จุด ใหญ่เกินจะเปิด`,
      `it has ${claimed.width}×${claimed.height} pixels, too many to open`,
    );
  let bitmap: ImageBitmap;
  try {
    const decoded = (picture: Uint8Array) =>
      createImageBitmap(new Blob([picture as BlobPart], { type: `image/${type}` }), {
        imageOrientation: 'from-image',
      });
    bitmap = await decoded(bytes);
    if (view) {
      const stored = await decoded(asStored(bytes));
      const [shown, other] = shownAsStored(stored, bitmap, view) ? [stored, bitmap] : [bitmap, stored];
      other.close();
      bitmap = shown;
    }
  } catch {
    throw new ImportRefusal('picture-broken', 'อ่านไฟล์ภาพไม่ออก', 'the picture cannot be read');
  }
  const area = view ? croppedArea(bitmap, view) : { left: 0, top: 0, width: bitmap.width, height: bitmap.height };
  if (!area)
    throw new ImportRefusal(
      'picture-cropped',
      'ถูกครอบตัดใน Word จนไม่เหลืออะไร',
      'nothing of it is left after cropping in Word',
    );
  const lying = view?.turn === 90 || view?.turn === 270;
  const { width, height } = lying ? scaledSize(area.height, area.width) : scaledSize(area.width, area.height);
  const canvas = el('canvas', { width, height });
  const context = given(canvas.getContext('2d'), 'The means to draw a picture');
  context.imageSmoothingQuality = 'high';
  context.translate(width / 2, height / 2);
  context.rotate(((view?.turn ?? 0) * Math.PI) / 180);
  context.scale(view?.mirror.across ? -1 : 1, view?.mirror.down ? -1 : 1);
  const [across, down] = lying ? [height, width] : [width, height];
  context.drawImage(bitmap, area.left, area.top, area.width, area.height, -across / 2, -down / 2, across, down);
  bitmap.close();
  const clear = type !== 'jpeg' && type !== 'bmp' && seenThrough(context, width, height);
  const written = (as: 'jpeg' | 'png' | 'webp') =>
    new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, `image/${as}`, 0.84));
  // A browser that cannot write WebP gives a PNG instead.
  const small = await written(clear ? 'webp' : 'jpeg');
  const exact = clear || type === 'png' || type === 'gif' ? await written('png') : null;
  const best = small && (!exact || (small.type !== 'image/png' && worthIt(small.size, exact.size))) ? small : exact;
  if (!best)
    throw new ImportRefusal(
      'picture-broken',
      'ย่อภาพไม่สำเร็จ เครื่องอาจมีหน่วยความจำไม่พอ',
      'the picture could not be scaled; the device may lack memory',
    );
  const extension = best.type === 'image/png' ? 'png' : best.type === 'image/webp' ? 'webp' : 'jpg';
  return { bytes: new Uint8Array(await best.arrayBuffer()), extension, width, height };
}

/** Whether anything behind a picture shows through it. */
function seenThrough(context: CanvasRenderingContext2D, width: number, height: number): boolean {
  const ROWS = 200;
  for (let top = 0; top < height; top += ROWS) {
    const { data } = context.getImageData(0, top, width, Math.min(ROWS, height - top));
    for (let at = 3; at < data.length; at += 4) if (itemAt(data, at) < 255) return true;
  }
  return false;
}
