import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Entry } from '../library/entry.ts';
import { gradeOf } from '../library/evidence.ts';
import { textIn } from '../library/library.ts';
import type { DrawContext, PageContext } from './context.ts';
import { evidenceGrade } from './evidence-grade.ts';
import { sideMark } from './pieces.ts';

/** How a lesson is shown in a list. */
export interface LessonItemStyle {
  /** Sentence to show instead of the lesson's statement, such as how it supports a side. */
  how?: string | undefined;
  /** Its name alone, without the sentence: for what is folded away. */
  brief?: boolean | undefined;
  level?: 'h2' | 'h3' | 'h4' | undefined;
}

/** One lesson in a list: its title and statement first, then side and evidence, and the place of its tray button. */
export function lessonItem(
  lesson: Entry<'lesson'>,
  page: PageContext,
  { how, brief, level = 'h3' }: LessonItemStyle = {},
): Element {
  const { data, lang } = textIn(lesson, page.lang);
  const foreign = lang === page.lang ? undefined : lang;
  return h('article.lesson-item', { dataSide: data.side }, [
    h(level, { lang: foreign }, h('a', { href: page.href({ kind: 'lesson', id: lesson.id }) }, data.title)),
    ...(brief ? [] : [h('p.held', { lang: foreign }, how ?? data.statement)]),
    h('div.item-foot', [
      h('p.facts', [sideMark(data.side, page), evidenceGrade(gradeOf(data), page)]),
      h('add-to-tray', { dataKind: 'lesson', dataId: lesson.id, dataSide: data.side }),
    ]),
  ]);
}

/** How many lessons of a section stay open. One more is never folded alone. */
const OPEN = 4;

/** The lessons that an entry names, as a part of its page; nothing where it names none. */
export function lessonSection(ids: readonly string[], title: string, page: DrawContext): Element[] {
  const lessons = ids.flatMap((id) => page.library.find('lesson', id) ?? []);
  if (lessons.length === 0) return [];
  const cut = lessons.length > OPEN + 1 ? OPEN : lessons.length;
  const list = (some: typeof lessons) =>
    h(
      'ul.stack',
      { role: 'list' },
      some.map((lesson) => h('li', lessonItem(lesson, page))),
    );
  const rest = lessons.slice(cut);
  return [
    h('section.section', { lang: page.lang }, [
      h('h2#lessons', title),
      list(lessons.slice(0, cut)),
      ...(rest.length > 0 ? [h('details.folded', [h('summary', page.t.showRest(rest.length)), list(rest)])] : []),
    ]),
  ];
}
