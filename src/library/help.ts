import type { Side } from '../intake/schema/names.ts';
import type { Entry } from './entry.ts';
import type { Library } from './library.ts';

/** Help pages that the home page has doors to, in their order. */
export const helpOfHome = (library: Library): Entry<'help'>[] =>
  library.all('help').filter((entry) => entry.th.data.home);

/** Help pages that carry a topic, in their order. */
export const helpOfTopic = (library: Library, topic: string): Entry<'help'>[] =>
  library.all('help').filter((entry) => entry.th.data.topics.includes(topic));

/**
 * Help pages whose steps rest on lessons of a side, those that rest on it most first.
 * @param most how many at most
 */
export function helpOfSide(library: Library, side: Side, most: number): Entry<'help'>[] {
  const share = ({ th }: Entry<'help'>): number =>
    th.data.thisWeek.filter(({ lesson }) => library.find('lesson', lesson)?.th.data.side === side).length /
    th.data.thisWeek.length;
  return library
    .all('help')
    .map((entry) => ({ entry, share: share(entry) }))
    .filter((item) => item.share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, most)
    .map(({ entry }) => entry);
}
