import { TRIANGLE_STATES } from '../../intake/schema/entry/case.ts';
import { PROVINCE_CODES } from '../../intake/schema/provinces.ts';
import { SIDES } from '../../settings/sides.ts';
import { isSideTopic } from '../address.ts';
import type { Library } from '../library.ts';
import { ENTRY_GAPS } from './gaps.ts';
import type { EntryGap, EntryList, OfTopic } from './list-name.ts';

const OF_TOPIC: readonly OfTopic[] = ['lessons', 'cases', 'others'];

/** Every list of entries that pages show, however long. */
export const everyList = (library: Pick<Library, 'all' | 'entries' | 'sources'>): EntryList[] => [
  ...SIDES.map((side) => ({ of: 'side' as const, side })),
  ...SIDES.flatMap((from) => SIDES.filter((to) => to !== from).map((to) => ({ of: 'support' as const, from, to }))),
  ...SIDES.flatMap((side) => TRIANGLE_STATES.map((state) => ({ of: 'state' as const, side, state }))),
  ...library
    .all('topic')
    .filter(({ id }) => !isSideTopic(id))
    .flatMap(({ id }) => OF_TOPIC.map((what) => ({ of: 'topic' as const, topic: id, what }))),
  ...PROVINCE_CODES.map((province) => ({ of: 'province' as const, province })),
  ...(Object.keys(ENTRY_GAPS) as EntryGap[]).map((gap) => ({ of: 'gap' as const, gap })),
  ...library.all('case').map(({ id }) => ({ of: 'case' as const, case: id })),
  ...library.entries.map(({ kind, id }) => ({ of: 'links' as const, to: `${kind}:${id}` })),
  ...library.sources.map(({ id }) => ({ of: 'links' as const, to: `source:${id}` })),
  { of: 'sites' },
  { of: 'benefits' },
  { of: 'one-sum' },
  { of: 'notes' },
];
