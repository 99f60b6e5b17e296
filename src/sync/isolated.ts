import { problemAt, type Problem } from '../intake/problem.ts';

/**
 * Does a step that concerns one file. Whatever it throws becomes a problem of that file, so that one bad file never
 * hides what is wrong with the others.
 * @param otherwise what there is instead, when it threw
 */
export function isolated<T>(file: string, problems: Problem[], otherwise: T, step: () => T): T {
  try {
    return step();
  } catch (error) {
    problems.push(
      problemAt(
        { file, line: 1, column: 1 },
        {
          rule: 'file-unreadable',
          params: { reason: (error as Error).message },
          th: {
            what: 'อ่านไฟล์นี้ไม่ได้',
            todo: `ลองเอาส่วนที่เพิ่งเพิ่มออกทีละส่วนแล้วตรวจใหม่ หรือส่งไฟล์นี้ให้คนดูแลเว็บ (${(error as Error).message})`,
          },
          en: {
            what: 'This file could not be read',
            todo: `Take out what was added last, part by part, and check again, or send the file to who keeps the site (${(error as Error).message})`,
          },
        },
      ),
    );
    return otherwise;
  }
}
