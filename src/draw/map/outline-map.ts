import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { PROVINCE_CODES, PROVINCES, type ProvinceCode } from '../../intake/schema/provinces.ts';
import type { PageContext } from '../context.ts';
import { outline } from './outline.ts';
import { levelOf, type Shade } from './shades.ts';
import type { CasesByProvince } from './tile-map.ts';

/** Where the outline comes from, as its licence asks to be told. */
export const OUTLINE_CREDIT = {
  url: 'https://github.com/VictorCazanave/svg-maps/tree/master/packages/thailand',
  name: '@svg-maps/thailand, Tae Noppakun Wongsrinoppakun',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
} as const;

/** The country as it lies, shaded like the tiles; the links are theirs. */
export const outlineMap = (cases: CasesByProvince, shades: readonly Shade[], { t }: PageContext): Element =>
  h('figure.outline-map', [
    s('svg', { viewBox: outline().viewBox, role: 'img', ariaLabel: t.looking.map.outline }, [
      ...PROVINCE_CODES.map((code) =>
        s('path', {
          d: outline().province(code),
          dataProvince: code,
          dataLevel: levelOf(cases.get(code)?.length ?? 0, shades),
        }),
      ),
    ]),
    outlineCredit(t),
  ]);

/** The credit of the outline as a caption. */
export const outlineCredit = (t: PageContext['t']): Element =>
  h('figcaption.map-credit', [
    t.looking.map.drawnFrom,
    ' ',
    h('a', { href: OUTLINE_CREDIT.url, rel: 'noopener' }, OUTLINE_CREDIT.name),
    ', ',
    h('a', { href: OUTLINE_CREDIT.licence.url, rel: 'license noopener' }, OUTLINE_CREDIT.licence.name),
    ` ${t.looking.map.changed}`,
  ]);

/**
 * Where a province lies: the country with the province marked, and a ring around one that is too small to be seen.
 * Weighs about half a kB on the wire: it stands on the page of every case.
 */
export function locator(province: ProvinceCode, { lang, t }: Pick<PageContext, 'lang' | 't'>): Element {
  const [x, y] = outline().middle(province);
  return s(
    'svg',
    {
      className: ['locator'],
      viewBox: outline().viewBox,
      role: 'img',
      ariaLabel: t.looking.map.lies(PROVINCES[province][lang]),
    },
    [
      s('path', { className: ['locator-country'], d: outline().country }),
      s('path', { className: ['locator-province'], d: outline().thumb(province) }),
      s('circle', { className: ['locator-ring'], cx: x, cy: y, r: 60 }),
    ],
  );
}
