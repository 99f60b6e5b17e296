import sharp, { type Sharp } from 'sharp';
import { fileType, imageSize } from '../src/intake/file-type.ts';
import {
  croppedArea,
  LONGEST_SIDE,
  MOST_PIXELS,
  shownAsStored,
  type MadePicture,
  type PictureView,
  worthIt,
} from '../src/features/import/picture.ts';
import { ImportRefusal } from '../src/features/import/refusal.ts';

/**
 * Makes a picture ready with sharp: upright, at most 2,000 px, without camera and place data, and no more of it than its
 * document shows. Drawings stay PNG, photographs become JPEG, whatever they came as; what can be
 * seen through stays so.
 */
export async function makePicture(bytes: Uint8Array, view?: PictureView): Promise<MadePicture> {
  const size = imageSize(bytes);
  if (size && size.width * size.height > MOST_PIXELS)
    throw new ImportRefusal(
      'picture-too-large',
      `ภาพใหญ่ ${size.width}×${size.height} จุด ใหญ่เกินจะเปิด`,
      `it has ${size.width}×${size.height} pixels, too many to open`,
    );
  try {
    const options = { limitInputPixels: MOST_PIXELS };
    const { format, hasAlpha, width: across, height: down, orientation = 1 } = await sharp(bytes, options).metadata();
    let image = view
      ? await shown(sharp(bytes, options), { width: across, height: down }, orientation, view)
      : sharp(bytes, options).rotate();
    image = image.resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
    const exact = hasAlpha || format === 'png' || format === 'gif' ? await image.clone().png().toBuffer() : undefined;
    const clear = exact !== undefined && hasAlpha && !(await sharp(exact).stats()).isOpaque;
    const small = await (
      clear ? image.clone().webp({ quality: 84 }) : image.clone().jpeg({ quality: 84, mozjpeg: true })
    ).toBuffer({ resolveWithObject: true });
    const { width, height } = small.info;
    const photograph = !exact || worthIt(small.data.length, exact.length);
    const data = photograph ? small.data : await image.png({ palette: true }).toBuffer();
    return { bytes: new Uint8Array(data), extension: photograph ? (clear ? 'webp' : 'jpg') : 'png', width, height };
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    if (fileType(bytes) === 'heic')
      throw new ImportRefusal(
        'picture-heic',
        'เป็นภาพ HEIC ของ iPhone ตั้งกล้องเป็น “เข้ากันได้มากที่สุด” หรือส่งภาพผ่าน LINE ก่อน จะได้ JPEG',
        'it is a HEIC picture from an iPhone; set the camera to “Most compatible”, or save it as JPEG',
      );
    throw new ImportRefusal('picture-broken', 'อ่านไฟล์ภาพไม่ออก', 'the picture cannot be read');
  }
}

/** The part of a picture that its document shows, the way up that it shows it. */
async function shown(
  image: Sharp,
  stored: { width: number; height: number },
  orientation: number,
  view: PictureView,
): Promise<Sharp> {
  const upright = orientation >= 5 ? { width: stored.height, height: stored.width } : stored;
  const asStored = shownAsStored(stored, upright, view);
  const area = croppedArea(asStored ? stored : upright, view);
  if (!area)
    throw new ImportRefusal(
      'picture-cropped',
      'ถูกครอบตัดใน Word จนไม่เหลืออะไร',
      'nothing of it is left after cropping in Word',
    );
  // Each step ends before the next, since sharp orders them by kind.
  const cut = await (asStored ? image : image.rotate()).extract(area).png({ compressionLevel: 1 }).toBuffer();
  const mirrored = await sharp(cut)
    .flop(view.mirror.across)
    .flip(view.mirror.down)
    .png({ compressionLevel: 1 })
    .toBuffer();
  return sharp(mirrored).rotate(view.turn);
}
