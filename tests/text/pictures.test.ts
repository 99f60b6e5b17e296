import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { makePicture } from '../../scripts/make-picture.ts';
import { checkContent } from '../../src/sync/check-content.ts';
import { placeData } from '../../src/intake/read/exif-gps.ts';
import { fileType, imageSize } from '../../src/intake/file-type.ts';
import { isWhole } from '../../src/intake/whole-picture.ts';
import { libraryCopy, type LibraryCopy } from '../fixtures/library-copy.ts';

const FORMATS = ['jpeg', 'png', 'webp', 'avif'] as const;
const POSITION = {
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '18/1 17/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '99/1 30/1 0/1' },
};
const xmp = (inside: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ${inside}/></rdf:RDF></x:xmpmeta>`;
const plain = (): Sharp => sharp({ create: { width: 64, height: 48, channels: 3, background: '#a83' } });
const bytesOf = async (image: Sharp, format: (typeof FORMATS)[number]): Promise<Uint8Array> =>
  new Uint8Array(await image.toFormat(format).toBuffer());
/** A photograph as far as a program can tell: no two points alike. */
const noise = (width: number, height: number, channels: 3 | 4 = 3): Sharp => {
  let seed = 1;
  const data = Uint8Array.from({ length: width * height * channels }, () => (seed = (seed * 48271) % 0x7fffffff) & 255);
  return sharp(data, { raw: { width, height, channels } }).blur(1);
};

/** Puts a block behind the first bytes of a JPEG. */
function withBlock(jpeg: Uint8Array, mark: number, content: Uint8Array): Uint8Array {
  const length = content.length + 2;
  return Uint8Array.from([0xff, 0xd8, 0xff, mark, length >> 8, length & 255, ...content, ...jpeg.subarray(2)]);
}
const ascii = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0));
const iptc = (field: number, text: string): Uint8Array =>
  Uint8Array.from([
    ...ascii('Photoshop 3.0\0'),
    ...ascii('8BIM'),
    4,
    4,
    0,
    0,
    0,
    0,
    0,
    5 + text.length,
    0x1c,
    2,
    field,
    0,
    text.length,
    ...ascii(text),
  ]);
/** Puts a chunk behind the head of a PNG; its sum is not looked at by anybody here. */
function withChunk(png: Uint8Array, type: string, content: number[] | Uint8Array): Uint8Array {
  const { length } = content;
  const chunk = [
    length >> 24,
    (length >> 16) & 255,
    (length >> 8) & 255,
    length & 255,
    ...ascii(type),
    ...content,
    0,
    0,
    0,
    0,
  ];
  return Uint8Array.from([...png.subarray(0, 33), ...chunk, ...png.subarray(33)]);
}
/** The same file under the brand of an iPhone. */
const asHeic = (avif: Uint8Array): Uint8Array => {
  const bytes = Uint8Array.from(avif);
  const size = new DataView(bytes.buffer).getUint32(0);
  for (let at = 8; at + 4 <= size; at += 4)
    if (String.fromCharCode(...bytes.subarray(at, at + 4)).startsWith('avi')) bytes.set(ascii('heic'), at);
  return bytes;
};

describe('the place where a picture was taken', () => {
  it.each(FORMATS)('is found in Exif and XMP of %s, and nowhere else', async (format) => {
    expect(placeData(await bytesOf(plain().withExif(POSITION), format))).toBe(true);
    expect(placeData(await bytesOf(plain().withXmp(xmp('exif:GPSLatitude="18,17.0N"')), format))).toBe(true);
    expect(placeData(await bytesOf(plain().withExif({ IFD0: { Make: 'Phone', Copyright: 'GPS' } }), format))).toBe(
      false,
    );
    expect(placeData(await bytesOf(plain().withXmp(xmp('photoshop:City=""')), format))).toBe(false);
    expect(placeData(await bytesOf(plain(), format))).toBe(false);
  });

  it('is found in HEIC, in IPTC and in what older programs wrote into PNG', async () => {
    const jpeg = await bytesOf(plain(), 'jpeg');
    const png = await bytesOf(plain(), 'png');
    const exif = (await sharp(await plain().withExif(POSITION).jpeg().toBuffer()).metadata()).exif!;
    const digits = `\nexif\n  ${exif.length}\n${exif.toString('hex')}\n`;
    const packed = (text: string) => [...deflateSync(Buffer.from(text))];
    const found = {
      heic: asHeic(await bytesOf(plain().withExif(POSITION), 'avif')),
      'IPTC, city': withBlock(jpeg, 0xed, iptc(90, 'Lampang')),
      'IPTC, part of a city': withBlock(jpeg, 0xed, iptc(92, 'Ban Mai')),
      'XMP, city': await bytesOf(plain().withXmp(xmp('photoshop:City="Lampang"')), 'webp'),
      'PNG, digits': withChunk(png, 'tEXt', ascii(`Raw profile type exif\0${digits}`)),
      'PNG, packed digits': withChunk(png, 'zTXt', [...ascii('Raw profile type exif\0\0'), ...packed(digits)]),
      'PNG, packed XMP': withChunk(png, 'iTXt', [
        ...ascii('XML:com.adobe.xmp\0\u0001\0\0\0'),
        ...packed(xmp('exif:GPSLongitude="99,30.0E"')),
      ]),
    };
    expect(Object.entries(found).map(([name, bytes]) => [name, placeData(bytes)])).toEqual(
      Object.keys(found).map((name) => [name, true]),
    );
    expect(placeData(withBlock(jpeg, 0xed, iptc(5, 'Title')))).toBe(false);
  });
});

describe('pictures beside an entry', () => {
  let copy: LibraryCopy;
  afterEach(() => copy.dispose());
  const rules = async (name: string, bytes: Uint8Array): Promise<string[]> => {
    copy = libraryCopy();
    copy.writeBytes(`cases/ban-a/${name}`, bytes);
    return checkContent(copy.root).map(({ rule, file }) => (expect(file).toContain(`cases/ban-a/${name}`), rule));
  };

  it.each(FORMATS)('with a position are told: %s', async (format) => {
    const ending = format === 'jpeg' ? 'JpG' : format;
    expect(await rules(`home.${ending}`, await bytesOf(plain().withExif(POSITION), format))).toEqual([
      'picture-place-data',
    ]);
  });

  it('of a kind that the site does not show are looked at, too', async () => {
    expect(await rules('home.heic', asHeic(await bytesOf(plain().withExif(POSITION), 'avif')))).toEqual([
      'picture-place-data',
    ]);
  });

  it.each(FORMATS)('that were cut off are told: %s', async (format) => {
    const whole = await bytesOf(noise(200, 150), format);
    expect(isWhole(whole)).toBe(true);
    for (const part of [0.3, 0.6, 0.95])
      expect(isWhole(whole.subarray(0, Math.floor(whole.length * part)))).toBe(false);
    expect(await rules(`cut.${format}`, whole.subarray(0, Math.floor(whole.length / 2)))).toEqual(['picture-cut-off']);
  });

  it('with a preview of their own that were cut off are told', async () => {
    const preview = await bytesOf(plain(), 'jpeg');
    const whole = withBlock(await bytesOf(noise(200, 150), 'jpeg'), 0xe2, preview);
    expect([isWhole(whole), isWhole(whole.subarray(0, whole.length - 500))]).toEqual([true, false]);
  });

  it.each(['a#b.jpg', 'a?b.jpg', '100%.jpg', 'a"b.jpg'])(
    'with a name that no address can have are refused: %s',
    async (name) => {
      expect(await rules(name, await bytesOf(plain(), 'jpeg'))).toEqual(['picture-name']);
    },
  );

  it.each(["member's book.jpg", 'a&b.jpg', 'ภาพ ๑ (ปก)!.jpg'])('keep their name: %s', async (name) => {
    expect(await rules(name, await bytesOf(plain(), 'jpeg'))).toEqual([]);
  });

  it('that are photographs saved as PNG are told; drawings are not', async () => {
    expect(await rules('photo.png', await bytesOf(noise(800, 600), 'png'))).toEqual(['picture-photo-as-png']);
    copy.dispose();
    expect(
      await rules(
        'drawing.png',
        await bytesOf(sharp({ create: { width: 2000, height: 1500, channels: 3, background: '#fff' } }), 'png'),
      ),
    ).toEqual([]);
  });
});

describe('a picture that is made ready', () => {
  it('keeps what can be seen through', async () => {
    for (const format of ['webp', 'png'] as const) {
      const clear = await sharp({
        create: { width: 90, height: 60, channels: 4, background: { r: 9, g: 99, b: 9, alpha: 0 } },
      })
        .toFormat(format)
        .toBuffer();
      const { bytes, extension } = await makePicture(new Uint8Array(clear));
      expect(['png', 'webp']).toContain(extension);
      const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
      expect([data[3], info.width]).toEqual([0, 90]);
    }
  });

  it('becomes JPEG when it is a photograph saved as PNG, and stays PNG when it is a drawing', async () => {
    const photo = await makePicture(await bytesOf(noise(1200, 800), 'png'));
    expect(photo.extension).toBe('jpg');
    const drawing = await makePicture(await bytesOf(plain(), 'png'));
    expect(drawing.extension).toBe('png');
  });

  it('is told by its right name', async () => {
    const avif = await bytesOf(plain(), 'avif');
    expect([fileType(avif), imageSize(avif)]).toEqual(['avif', { width: 64, height: 48 }]);
    expect(fileType(asHeic(avif))).toBe('heic');
    expect(fileType(Uint8Array.from([0, 0, 0, 20, ...ascii('ftypisom'), 0, 0, 0, 0, ...ascii('mp42')]))).toBe('video');
  });
});
