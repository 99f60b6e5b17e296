import { arabicDigits } from '../../words/digits.ts';
import { readNumber } from '../read/read-number.ts';

/** What a pasted table of members came to. */
export interface ReadMembers {
  /** Members by the place of the province in the list of names. */
  members: Map<number, number>;
  /** Lines, counted from 1, that name no province or have no number; a heading is not blamed. */
  unread: number[];
}

const plain = (text: string): string => text.toLowerCase().replace(/[\s.]/g, '');
const PREFIX = /^(?:จังหวัด|จ\.|province of)\s*/i;

/**
 * Reads a table that was pasted: a province and a number on each line, with tabs, commas, semicolons or blanks between
 * them, in either order.
 * @param names the names under which each province may stand
 */
export function readMembers(text: string, names: readonly (readonly string[])[]): ReadMembers {
  const byName = new Map(names.flatMap((own, at) => own.map((name) => [plain(name), at] as const)));
  const members = new Map<number, number>();
  const unread: number[] = [];
  arabicDigits(text)
    .split(/\r?\n/)
    .forEach((line, at) => {
      if (!line.trim()) return;
      const found = readLine(line, byName);
      if (found) members.set(...found);
      else if (at > 0 || /\d/.test(line)) unread.push(at + 1);
    });
  return { members, unread };
}

function readLine(line: string, byName: ReadonlyMap<string, number>): [number, number] | undefined {
  const number = /(?:^|[\s\t;,"])(\d{1,3}(?:,\d{3})+|\d+)(?=$|[\s\t;,"คpm])/.exec(line);
  if (!number?.[1]) return undefined;
  const count = readNumber(number[1]);
  const name = line
    .replace(number[1], ' ')
    .replace(/[\t;,":]|(?:คน|people|members)\s*$/g, ' ')
    .trim();
  const province = byName.get(plain(name.replace(PREFIX, '')));
  return province === undefined || count === undefined ? undefined : [province, count];
}
