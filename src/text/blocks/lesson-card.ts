import { h } from 'hastscript';
import { z } from 'zod';
import { field } from '../../intake/schema/field.ts';
import { lessonId } from '../../intake/schema/ids.ts';
import type { Block } from './block.ts';
import { WORDS } from './block-words.ts';

/** A lesson in brief, with the way to its page. */
export const lessonCard: Block<{ id: string }> = {
  name: 'LessonCard',
  help: { th: 'บัตรบทเรียน พร้อมทางไปหน้าเต็ม', en: 'A lesson in brief, with a link to its page.' },
  attributes: z.strictObject({
    id: field(lessonId, {
      th: 'บทเรียน',
      en: 'Lesson',
      help: { th: 'รหัสบทเรียน', en: 'Id of the lesson.' },
      example: 'report-figures-monthly',
    }),
  }),
  children: 'none',
  example: '<LessonCard id="report-figures-monthly" />',
  build: ({ id }, _children, { lang, href, data }) => {
    const lesson = data('lesson', id);
    if (!lesson) return [];
    return [
      h('aside', { className: ['lesson-card'], dataSide: lesson.side, ariaLabel: WORDS[lang].lesson }, [
        h('p', { className: ['lesson-card-side'] }, WORDS[lang].side[lesson.side]),
        h('p', { className: ['lesson-card-title'] }, h('a', { href: href({ kind: 'lesson', id }) }, lesson.title)),
        h('p', { className: ['lesson-card-statement'] }, lesson.statement),
      ]),
    ];
  },
};
