import { plainName } from '../names.ts';
import { problemAt, type Place, type Problem } from '../problem.ts';
import type { RawContent } from '../raw-content.ts';
import { namesIn } from '../raw-names.ts';

/**
 * Other names (`aliases`) that another entry has too, as its title or as one of its own other names: a link by that
 * name would be a guess.
 */
export const checkNames = ({ entries }: Pick<RawContent, 'entries'>): Problem[] => {
  const titles = new Map<string, string>();
  for (const { kind, id, th } of entries)
    for (const title of th ? namesIn(th, 'title') : []) titles.set(plainName(title), `${kind}:${id}`);
  const taken = new Map<string, string>();
  const found: Problem[] = [];
  for (const { kind, id, th } of entries) {
    if (!th) continue;
    const own = `${kind}:${id}`;
    namesIn(th, 'aliases').forEach((alias, index) => {
      const name = plainName(alias);
      const other = taken.get(name) ?? (titles.get(name) === own ? undefined : titles.get(name));
      if (other) found.push(duplicate(th.where(['aliases', index]), alias, other));
      else taken.set(name, own);
    });
  }
  return found;
};

const duplicate = (place: Place, alias: string, other: string): Problem =>
  problemAt(place, {
    rule: 'alias-duplicate',
    params: { alias, other },
    th: { what: `ชื่ออื่น "${alias}" ซ้ำกับ ${other}`, todo: 'ลบหรือเปลี่ยนชื่อหนึ่ง เพื่อให้ [[ลิงก์]] ไปถูกที่' },
    en: {
      what: `The other name "${alias}" is used by ${other} too`,
      todo: 'Remove or change one of them, so that [[links]] lead to the right place',
    },
  });
