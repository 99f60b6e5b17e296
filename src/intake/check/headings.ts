import { problemAt, type Finding } from '../problem.ts';
import { textsOf } from '../raw-content.ts';
import { isPageId } from '../schema/page-ids.ts';
import type { Check } from '../content-check.ts';

/** Headings whose id is one that the page of the entry uses itself. */
export const checkHeadings: Check = ({ entries }) =>
  entries.flatMap((entry) =>
    textsOf(entry).flatMap(({ file, facts }) =>
      (facts?.headings ?? [])
        .filter(({ id }) => isPageId(entry.kind, id))
        .map(({ id, line, column }) => problemAt({ file, line, column }, taken(id))),
    ),
  );

const taken = (id: string): Finding => ({
  rule: 'heading-id-taken',
  params: { id },
  th: {
    what: `หน้านี้ใช้รหัส "${id}" กับส่วนอื่นของหน้าอยู่แล้ว ลิงก์ไปหัวข้อนี้จะไปผิดที่`,
    todo: `ตั้งรหัสอื่น เช่น [#about-${id}] ให้เหมือนกันทั้งไทยและอังกฤษ`,
  },
  en: {
    what: `The page uses the id "${id}" for another of its parts, so that links to this heading would go astray`,
    todo: `Choose another, such as [#about-${id}], the same in both languages`,
  },
});
