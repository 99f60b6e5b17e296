import { HAS_MAP } from '../../settings/places.ts';
import { PROVINCE_CODES, type ProvinceCode } from '../../intake/schema/provinces.ts';
import type { Lang } from '../../words/languages.ts';

/** A province as one tile of the map: all tiles are of one size, so that a small province is seen like a large one. */
export interface Tile {
  province: ProvinceCode;
  /** Column from west to east, from 1. */
  column: number;
  /** Row from north to south, from 1. */
  row: number;
  /** The abbreviation that fits into the tile. */
  short: Record<Lang, string>;
}

/**
 * The map as it is seen: Thai abbreviations as offices write them, a point where there is no tile. Laid out by us so
 * that neighbours touch where nine columns allow it.
 */
const LAYOUT = [
  '.  .  ชร .  .  .  .  .  . ',
  'มส ชม พย นน .  .  .  .  . ',
  '.  ลพ ลป พร .  .  นค บก . ',
  '.  ตก สท อต ลย นภ อด สน นพ',
  '.  .  กพ พล พช ขก กส มห . ',
  '.  อน นว พจ ชย มค รอ ยส อจ',
  '.  ชน สห ลบ นม บร สร ศก อบ',
  'กจ สพ อท สบ นย ปจ สก .  . ',
  'รบ นฐ อย ปท ฉช .  .  .  . ',
  'สส สค นบ กท สป ชบ .  .  . ',
  'พบ .  .  .  .  รย จบ ตร . ',
  'ปข .  .  .  .  .  .  .  . ',
  'รน ชพ .  .  .  .  .  .  . ',
  'พง สฎ .  .  .  .  .  .  . ',
  'ภก กบ นศ .  .  .  .  .  . ',
  '.  ตง พท .  .  .  .  .  . ',
  '.  .  สต สข ปน .  .  .  . ',
  '.  .  .  .  ยล นธ .  .  . ',
];

/** The abbreviations of the provinces: of two Thai letters, and of three Latin ones. */
const SHORT: Record<ProvinceCode, readonly [th: string, en: string]> = {
  'TH-10': ['กท', 'BKK'],
  'TH-11': ['สป', 'SPK'],
  'TH-12': ['นบ', 'NBI'],
  'TH-13': ['ปท', 'PTE'],
  'TH-14': ['อย', 'AYA'],
  'TH-15': ['อท', 'ATG'],
  'TH-16': ['ลบ', 'LRI'],
  'TH-17': ['สห', 'SBR'],
  'TH-18': ['ชน', 'CNT'],
  'TH-19': ['สบ', 'SRI'],
  'TH-20': ['ชบ', 'CBI'],
  'TH-21': ['รย', 'RYG'],
  'TH-22': ['จบ', 'CTI'],
  'TH-23': ['ตร', 'TRT'],
  'TH-24': ['ฉช', 'CCO'],
  'TH-25': ['ปจ', 'PRI'],
  'TH-26': ['นย', 'NYK'],
  'TH-27': ['สก', 'SKW'],
  'TH-30': ['นม', 'NMA'],
  'TH-31': ['บร', 'BRM'],
  'TH-32': ['สร', 'SRN'],
  'TH-33': ['ศก', 'SSK'],
  'TH-34': ['อบ', 'UBN'],
  'TH-35': ['ยส', 'YST'],
  'TH-36': ['ชย', 'CPM'],
  'TH-37': ['อจ', 'ACR'],
  'TH-38': ['บก', 'BKN'],
  'TH-39': ['นภ', 'NBP'],
  'TH-40': ['ขก', 'KKN'],
  'TH-41': ['อด', 'UDN'],
  'TH-42': ['ลย', 'LEI'],
  'TH-43': ['นค', 'NKI'],
  'TH-44': ['มค', 'MKM'],
  'TH-45': ['รอ', 'RET'],
  'TH-46': ['กส', 'KSN'],
  'TH-47': ['สน', 'SNK'],
  'TH-48': ['นพ', 'NPM'],
  'TH-49': ['มห', 'MDH'],
  'TH-50': ['ชม', 'CMI'],
  'TH-51': ['ลพ', 'LPN'],
  'TH-52': ['ลป', 'LPG'],
  'TH-53': ['อต', 'UTD'],
  'TH-54': ['พร', 'PRE'],
  'TH-55': ['นน', 'NAN'],
  'TH-56': ['พย', 'PYO'],
  'TH-57': ['ชร', 'CRI'],
  'TH-58': ['มส', 'MSN'],
  'TH-60': ['นว', 'NSN'],
  'TH-61': ['อน', 'UTI'],
  'TH-62': ['กพ', 'KPT'],
  'TH-63': ['ตก', 'TAK'],
  'TH-64': ['สท', 'STI'],
  'TH-65': ['พล', 'PLK'],
  'TH-66': ['พจ', 'PCT'],
  'TH-67': ['พช', 'PNB'],
  'TH-70': ['รบ', 'RBR'],
  'TH-71': ['กจ', 'KRI'],
  'TH-72': ['สพ', 'SPB'],
  'TH-73': ['นฐ', 'NPT'],
  'TH-74': ['สค', 'SKN'],
  'TH-75': ['สส', 'SKM'],
  'TH-76': ['พบ', 'PBI'],
  'TH-77': ['ปข', 'PKN'],
  'TH-80': ['นศ', 'NRT'],
  'TH-81': ['กบ', 'KBI'],
  'TH-82': ['พง', 'PNA'],
  'TH-83': ['ภก', 'PKT'],
  'TH-84': ['สฎ', 'SNI'],
  'TH-85': ['รน', 'RNG'],
  'TH-86': ['ชพ', 'CPN'],
  'TH-90': ['สข', 'SKA'],
  'TH-91': ['สต', 'STN'],
  'TH-92': ['ตง', 'TRG'],
  'TH-93': ['พท', 'PLG'],
  'TH-94': ['ปน', 'PTN'],
  'TH-95': ['ยล', 'YLA'],
  'TH-96': ['นธ', 'NWT'],
};

// Places that the settings name have no tiles.
const byShort = new Map(HAS_MAP ? PROVINCE_CODES.map((code) => [SHORT[code][0], code] as const) : []);

/** Every province once, row by row as the map is read. */
export const TILES: readonly Tile[] = LAYOUT.flatMap((line, row) =>
  line
    .trim()
    .split(/\s+/)
    .flatMap((cell, column): Tile[] => {
      const province = byShort.get(cell);
      if (!province) return [];
      const [th, en] = SHORT[province];
      return [{ province, column: column + 1, row: row + 1, short: { th, en } }];
    }),
);
