import { ENTRY_SCHEMAS } from '../schema/entry/kinds.ts';
import { RECORD_KINDS, RECORD_SCHEMAS } from '../schema/list/records.ts';
import { conceptSchema } from '../schema/list/concept.ts';
import { populationSchema } from '../schema/list/population.ts';
import { sourceSchema } from '../schema/list/source.ts';
import { termSchema } from '../schema/list/term.ts';
import { triedSchema } from '../schema/list/tried.ts';
import { didYouMean } from '../did-you-mean.ts';
import { beyondFinding, prefixFinding } from '../neighbours/link-findings.ts';
import type { NameIndex, TargetKind } from '../names.ts';
import { problemAt, type Finding } from '../problem.ts';
import { textsOf } from '../raw-content.ts';
import type { Check } from '../content-check.ts';
import { fieldReferences, type ReferenceKind } from '../schema/field-references.ts';

const KIND_NAMES: Record<ReferenceKind, { th: string; en: string; where: string }> = {
  case: { th: 'กรณีศึกษา', en: 'case', where: 'content/cases' },
  lesson: { th: 'บทเรียน', en: 'lesson', where: 'content/lessons' },
  note: { th: 'บันทึก', en: 'note', where: 'content/notes' },
  workshop: { th: 'ชุดกิจกรรม', en: 'workshop', where: 'content/workshops' },
  agenda: { th: 'วาระ', en: 'agenda', where: 'content/agenda' },
  topic: { th: 'หัวข้อ', en: 'topic', where: 'content/topics' },
  help: { th: 'ทางออก', en: 'help page', where: 'content/help' },
  term: { th: 'คำศัพท์', en: 'term', where: 'content/terms.yaml' },
  source: { th: 'แหล่งอ้างอิง', en: 'source', where: 'content/sources.yaml' },
  rule: { th: 'กฎ', en: 'rule', where: 'content/rules.yaml' },
};

/** Ids in fields, and links, citations and attributes in texts, that lead nowhere or to more than one thing. */
export const checkReferences: Check = ({ entries, terms, sources, concepts, populations, tried, records }, names) => {
  const found = entries.flatMap((entry) => {
    const { th } = entry;
    const inFields = th?.valid
      ? fieldReferences(ENTRY_SCHEMAS[entry.kind], th.data)
          .filter(({ kind, id }) => !names.has(kind, id))
          .map(({ kind, id, path }) => problemAt(th.where(path), unknownId(id, kind, names)))
      : [];
    const inTexts = textsOf(entry).flatMap(({ file, facts }) =>
      (facts?.references ?? []).flatMap(({ target, kind, line, column }) => {
        const finding = findingOf(target, kind, names);
        return finding ? [problemAt({ file, line, column }, finding)] : [];
      }),
    );
    return [...inFields, ...inTexts];
  });
  const inItems = [
    [terms, termSchema],
    [sources, sourceSchema],
    [concepts ?? [], conceptSchema],
    [populations ?? [], populationSchema],
    [tried ?? [], triedSchema],
    ...RECORD_KINDS.map((kind) => [records?.[kind] ?? [], RECORD_SCHEMAS[kind]] as const),
  ] as const;
  for (const [items, schema] of inItems) {
    for (const item of items)
      if (item.valid)
        for (const { kind, id, path } of fieldReferences(schema, item.data))
          if (!names.has(kind, id)) found.push(problemAt(item.where(path), unknownId(id, kind, names)));
  }
  return found;
};

function findingOf(target: string, kind: TargetKind | undefined, names: NameIndex): Finding | undefined {
  // Attributes and citations take ids only; wiki links take titles and other names too.
  if (kind) return names.has(kind, target) ? undefined : unknownId(target, kind, names);
  const resolution = names.resolve(target);
  if (resolution.found) return undefined;
  if (resolution.among.length === 0) {
    const beyond = names.neighbours.resolve(target);
    return beyond ? beyondFinding(target, beyond, names.neighbours) : unknownLink(target, names);
  }
  const choices = resolution.among.map(({ kind: k, id }) => `[[${k}:${id}]]`).join(' ');
  return {
    rule: 'link-ambiguous',
    params: { target },
    th: { what: `[[${target}]] หมายถึงได้หลายอย่าง`, todo: `เลือกหนึ่ง: ${choices}` },
    en: { what: `[[${target}]] may mean several things`, todo: `Choose one: ${choices}` },
  };
}

/** What was said of a wrong id or link, so that the same mistake a thousand times is looked up once. */
const said = new WeakMap<NameIndex, Map<string, Finding>>();

function once(names: NameIndex, key: string, make: () => Finding): Finding {
  let known = said.get(names);
  if (!known) said.set(names, (known = new Map()));
  let finding = known.get(key);
  if (!finding) known.set(key, (finding = make()));
  return finding;
}

const unknownId = (id: string, kind: ReferenceKind, names: NameIndex): Finding =>
  once(names, `${kind}:${id}`, () => lookedForId(id, kind, names));

const unknownLink = (target: string, names: NameIndex): Finding =>
  once(names, `[[${target}`, () => lookedForLink(target, names));

function lookedForId(id: string, kind: ReferenceKind, names: NameIndex): Finding {
  const { th, en, where } = KIND_NAMES[kind];
  const close = didYouMean(id, names.candidates(kind));
  return {
    rule: `${kind}-unknown`,
    params: { id },
    th: {
      what: `ไม่มี${th}รหัส "${id}"`,
      todo: close ? `หมายถึง "${close}" หรือเปล่า` : `ดูรหัสที่มีใน ${where} หรือเพิ่มรายการใหม่ที่นั่น`,
    },
    en: {
      what: `There is no ${en} with the id "${id}"`,
      todo: close ? `Did you mean "${close}"?` : `See the ids in ${where}, or add a new one there`,
    },
  };
}

function lookedForLink(target: string, names: NameIndex): Finding {
  const close = didYouMean(target, names.candidates(undefined, true));
  const beyond = prefixFinding(target, names.neighbours, close !== undefined);
  if (beyond) return beyond;
  return {
    rule: 'link-unknown',
    params: { target },
    th: {
      what: `[[${target}]] ไม่ตรงกับรายการใด`,
      todo: close ? `หมายถึง [[${close}]] หรือเปล่า` : 'ใช้รหัส (ชื่อโฟลเดอร์) ชื่อเรื่อง หรือชื่ออื่นของรายการที่มีอยู่',
    },
    en: {
      what: `[[${target}]] leads nowhere`,
      todo: close
        ? `Did you mean [[${close}]]?`
        : 'Use the id (folder name), the title or another name of something that exists',
    },
  };
}
