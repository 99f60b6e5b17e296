import sharp from 'sharp';
import { imageSize } from '../src/import/file-type.ts';
import { LONGEST_SIDE, MOST_PIXELS, type MadePicture } from '../src/import/picture.ts';
import { ImportRefusal } from '../src/import/refusal.ts';

/**
 * Makes a picture ready with sharp: upright, at most 2,000 px, without camera and place data. Drawings and transparent
 * pictures stay PNG, photographs become JPEG.
 */
export async function makePicture(bytes: Uint8Array): Promise<MadePicture> {
  const size = imageSize(bytes);
  if (size && size.width * size.height > MOST_PIXELS)
    throw new ImportRefusal(
      'picture-too-large',
      `ภาพใหญ่ ${size.width}×${size.height} จุด ใหญ่เกินจะเปิด`,
      `it has ${size.width}×${size.height} pixels, too many to open`,
    );
  const image = sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .rotate()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
  try {
    const { format, hasAlpha } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
    const drawing = format === 'png' || format === 'gif' || hasAlpha;
    const { data, info } = await (
      drawing ? image.png({ palette: true }) : image.jpeg({ quality: 84, mozjpeg: true })
    ).toBuffer({ resolveWithObject: true });
    return { bytes: new Uint8Array(data), extension: drawing ? 'png' : 'jpg', width: info.width, height: info.height };
  } catch {
    throw new ImportRefusal('picture-broken', 'อ่านไฟล์ภาพไม่ออก', 'the picture cannot be read');
  }
}
