import type { Element } from 'hast';
import { h } from 'hastscript';
import { PROVINCES, type ProvinceCode } from '../../intake/schema/provinces.ts';
import type { PageContext } from '../context.ts';
import { text } from '../pieces.ts';
import { caseMix, type Facets } from './case-mix.ts';
import { levelOf, type Shade } from './shades.ts';
import { hasPlacePage } from '../../settings/places.ts';
import { TILES, type Tile } from './tiles.ts';

/** The cases of each province; a province without any may be left out. */
export type CasesByProvince = ReadonlyMap<ProvinceCode, readonly Facets[]>;

/**
 * The country as tiles of one size, each a link to the cases of its province. A tile tells its number in digits, so
 * that no shade has to be read.
 */
export const tileMap = (cases: CasesByProvince, shades: readonly Shade[], page: PageContext): Element =>
  h(
    'ul.tile-map',
    { role: 'list' },
    TILES.map((tile) => h('li', { dataColumn: tile.column, dataRow: tile.row }, tileLink(tile, cases, shades, page))),
  );

function tileLink(
  { province, short }: Tile,
  cases: CasesByProvince,
  shades: readonly Shade[],
  { lang, t, href }: PageContext,
): Element {
  const own = cases.get(province) ?? [];
  const name = PROVINCES[province][lang];
  return h(
    'a.tile',
    {
      ...(hasPlacePage(own.length) && { href: href({ province }) }),
      title: name,
      dataProvince: province,
      dataLevel: levelOf(own.length, shades),
      dataMix: caseMix(own),
    },
    [
      h('span', short[lang]),
      h('span.tile-count', { ariaHidden: 'true' }, own.length > 0 ? String(own.length) : ''),
      h('span.visually-hidden', [text(` ${name} `), h('span', { dataSaid: '' }, t.looking.map.count(own.length))]),
    ],
  );
}

/** What the shades stand for. */
export const mapLegend = (shades: readonly Shade[], { t }: PageContext): Element =>
  h('ul.map-legend', { role: 'list' }, [
    h('li', [h('span.map-key', { dataLevel: 0, ariaHidden: 'true' }), t.looking.map.none]),
    ...shades.map(({ level, from, to }) =>
      h('li', [
        h('span.map-key', { dataLevel: level, ariaHidden: 'true' }),
        t.looking.map.range(from === to ? String(to) : `${from}–${to}`, to),
      ]),
    ),
  ]);
