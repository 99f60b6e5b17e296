import { parseXml } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { slidesFile } from '../../../src/features/material/slides/pptx.ts';

const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);
const URL = 'https://example.org/fund/?a=1&b=2#v=2027&n=ก+&+ข';

test('an address with & and a picture in place of a column leave every part of the file readable', async () => {
  const bytes = await slidesFile(
    [
      {
        layout: 'columns',
        title: 'เงินกองทุน & <จะพอไหม>',
        columns: [[{ text: 'ก & ข' }], []],
        picture: { png: PNG, width: 300, height: 200, alt: 'เส้นเงิน & ปี' },
        url: URL,
        notes: 'บันทึก & ท้าย',
        lang: 'th',
      },
    ],
    { lang: 'th', title: 'ก & ข', credit: { site: 'เขยื้อนภูเขา', licence: 'CC BY 4.0' } },
  );
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  for (const [name, part] of files) expect(() => parseXml(strFromU8(part)), name).not.toThrow();
  const links = files
    .filter(([name]) => name.endsWith('slides/_rels/slide1.xml.rels'))
    .flatMap(([, part]) => [...strFromU8(part).matchAll(/hyperlink" Target="([^"]*)"/g)])
    .map(([, target]) => target!.replaceAll('&amp;', '&'));
  expect(links).toEqual([URL]);
  const slide = strFromU8(unzipSync(bytes)['ppt/slides/slide1.xml']!);
  expect(slide.match(/<p:pic>/g)).toHaveLength(2);
  expect(slide).toContain('เส้นเงิน');
});
