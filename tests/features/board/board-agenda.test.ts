import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { agendaZip } from '../../../src/features/board/agenda/board-agenda.ts';
import { boardText } from '../../../src/features/board/model/board-text.ts';
import { foundFiles } from '../../../src/features/write/files/draft-from-files.ts';
import { readYaml, splitFrontMatter } from '../../../src/intake/front-matter.ts';
import { agendaSchema } from '../../../src/intake/schema/entry/agenda.ts';
import { sourceSchema } from '../../../src/intake/schema/list/source.ts';
import { boardWords } from '../../../src/words/board-words.ts';
import { words } from '../../../src/words/words.ts';
import { boardOf, NETWORKS } from './made-boards.ts';

const t = boardWords('th');
const year = structuredClone(NETWORKS.movement);
year.answers.members = { today: 4, wish: 5, evidence: 'สมุดทะเบียน: หน้า 3' };
year.plan = [
  {
    side: 'policy',
    when: 'ประชุมกรรมการ',
    then: 'ส่งตัวเลขหนึ่งหน้า',
    who: 'เหรัญญิก',
    until: '2027-01-20',
    outcome: 'partly',
    why: 'นายกเปลี่ยน',
  },
];
const board = { ...boardOf(year), name: 'ตำบลริมคลอง' };

describe('a board as an agenda for the writing page', () => {
  const files = new Map(Object.entries(unzipSync(agendaZip(board, year, t, '2026-11-29'))));
  const found = foundFiles(files);
  test('the writing page finds an agenda of its year in it, and the group’s own record as its source', () => {
    expect([found.kind, found.id]).toEqual(['agenda', '2026']);
    const sources = readYaml(strFromU8(files.get('sources.yaml')!), 'sources.yaml').data;
    expect((sources as unknown[]).map((source) => sourceSchema.parse(source).id)).toEqual(['board-2026-11-29']);
  });
  test('it holds what an agenda must hold: situation, plan and promises, each with that source', () => {
    const data = agendaSchema.parse(readYaml(splitFrontMatter(found.th ?? '').yaml, 'index.mdx').data);
    expect(data.year).toBe(2026);
    expect(data.sides.movement.situation).toHaveLength(5);
    expect(data.sides.movement.situation[0]).toEqual({
      text: 'คนที่ยังไม่อยู่ในกองทุน: ทำรายชื่อคนตกหล่น แล้วไปเยี่ยม (หลักฐานของวง: สมุดทะเบียน: หน้า 3)',
      sources: ['board-2026-11-29'],
    });
    // What the group does not know is not written down as anything.
    expect(data.sides.policy.situation).toHaveLength(4);
    expect(data.commitments).toEqual([
      {
        who: 'เหรัญญิก',
        what: 'ส่งตัวเลขหนึ่งหน้า',
        side: 'policy',
        due: '2027-01-20',
        outcome: 'partly',
        outcomeNote: 'นายกเปลี่ยน',
        outcomeSource: 'board-2026-11-29',
        source: 'board-2026-11-29',
      },
    ]);
  });
});

test('a board as a message says how the sides stand, the plan, and where it opens', () => {
  const text = boardText(board, {
    t,
    side: words('th').sideShort,
    date: (iso) => iso,
    link: 'https://a.example/#board=1',
  });
  expect(text.split('\n')).toEqual([
    'สามเหลี่ยมของเรา: ตำบลริมคลอง · 2026-11-29',
    'นโยบาย: ยังอ่อน',
    'เคลื่อนไหว: แข็งแรง',
    'ความรู้: ยังอ่อน',
    '',
    'แผนของเรา',
    '• เมื่อประชุมกรรมการ เราจะส่งตัวเลขหนึ่งหน้า (เหรัญญิก · ภายใน 2027-01-20)',
    '',
    'https://a.example/#board=1',
  ]);
});
