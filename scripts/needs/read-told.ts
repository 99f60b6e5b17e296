import type { Need } from '../bench/search/read-lines.ts';

/** What a reader's text tells; empty where it does not. */
export interface Told {
  query: string;
  helped: boolean;
  lang: Need['lang'];
  /** Ids of entries in the last line, where the reader or an editor wrote them. */
  relevant: string[];
  /** Best answers that were shown. */
  shown: string[];
}

const ID = /\b[a-z]+:[a-z0-9]+(?:-[a-z0-9]+)*\b/g;
/** The parts of the texts of `feedbackText` and `tellText`, in both languages (src/words/{th,en}/search.ts). */
const PARTS = {
  query: /^(?:คำที่ค้น|Searched for):\s*(.*)$/m,
  helped: /^(?:ช่วยได้ไหม|Did it help):\s*(?:ช่วยได้|yes)\s*$/m,
  shown: /^(?:สามรายการแรก|First three):\s*(.*)$/m,
  wanted:
    /^(?:รายการที่ตอบได้|อยากรู้เรื่อง|The one that answered|What I was looking for|I would like to know):\s*([\s\S]*)$/m,
};

/** Reads a text that the search page made for a reader; what stands around it, such as a greeting, is passed over. */
export function readTold(text: string): Told {
  const plain = text.replaceAll('\r\n', '\n').replace(/^[> ]+/gm, '');
  const query = PARTS.query.exec(plain)?.[1]?.trim() ?? '';
  return {
    query,
    helped: PARTS.helped.test(plain),
    lang: /\p{Script=Thai}/u.test(query) ? 'th' : 'en',
    relevant: PARTS.wanted.exec(plain)?.[1]?.match(ID) ?? [],
    shown: PARTS.shown.exec(plain)?.[1]?.match(ID) ?? [],
  };
}

/**
 * A line of a needs file, or everything that is missing for one.
 * @param known  ids of all that can be found
 * @param before needs that the file has already
 */
export function needOf(
  told: Told,
  {
    known,
    before,
    relevant = told.relevant,
    group,
  }: { known: ReadonlySet<string>; before: readonly Need[]; relevant?: readonly string[]; group?: string },
): { need: Need } | { problems: string[] } {
  const problems: string[] = [];
  if (told.query === '')
    problems.push(
      'ไม่พบบรรทัด “คำที่ค้น:” ในข้อความ ให้วางข้อความจากหน้าค้นหาทั้งหมด · No line “Searched for:”; paste the whole text of the search page.',
    );
  const same = before.find(({ query }) => query === told.query);
  if (same) problems.push(`คำถามนี้มีแล้ว: ${same.id} · This query is there already: ${same.id}`);
  if (relevant.length === 0)
    problems.push(
      `ยังไม่รู้ว่ารายการใดตอบได้ ให้ใส่ --relevant ชนิด:รหัส · Nothing says which entry answers; add --relevant kind:id${told.shown.length > 0 ? ` (shown: ${told.shown.join(', ')})` : ''}`,
    );
  for (const id of relevant.filter((one) => !known.has(one))) problems.push(`ไม่มีรายการ ${id} · There is no ${id}`);
  if (problems.length > 0) return { problems };
  const need: Need = {
    id: nextId(before),
    query: told.query,
    lang: told.lang,
    class: group ?? (told.lang === 'en' ? 'english' : 'plain'),
    relevant: [...relevant],
  };
  return { need };
}

/** `told001` and on, never one that is there. */
function nextId(before: readonly Need[]): string {
  const taken = new Set(before.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = `told${String(number).padStart(3, '0')}`;
    if (!taken.has(id)) return id;
  }
}
