import type { APIRoute } from 'astro';
import { getLibrary } from '../../content.ts';
import { placeName, PLACES_FILE, type Places } from '../../features/offline/places.ts';
import { PROVINCE_CODES } from '../../intake/schema/provinces.ts';
import { address } from '../../library/address.ts';
import { entriesOfProvince } from '../../library/cases/of-province.ts';
import { partPage } from '../../library/listed/list-name.ts';
import { PACKS } from '../../settings/given.ts';
import { FIRST } from '../../words/languages.ts';

/** Which pages tell of each place: of them a large library makes what is kept of it offline. */
export const getStaticPaths = () => (PACKS ? [{ params: { places: PLACES_FILE } }] : []);

export const GET: APIRoute = async () => {
  const library = await getLibrary();
  const places: Places = {};
  for (const province of PROVINCE_CODES) {
    const entries = entriesOfProvince(library, province);
    if (entries.length === 0) continue;
    const list = { of: 'province', province } as const;
    const parts = Array.from({ length: library.partsOf(list) }, (_, at) => partPage(list, at + 1));
    const targets = [{ province }, ...parts, ...entries.map(({ kind, id }) => ({ kind, id }))];
    places[placeName(province)] = targets.map((target) => address(target, FIRST).slice(1));
  }
  return Response.json(places);
};
