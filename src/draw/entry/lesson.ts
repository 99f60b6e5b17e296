import type { Element } from 'hast';
import { h } from 'hastscript';
import { gradeOf } from '../../library/evidence.ts';
import { textIn } from '../../library/library.ts';
import type { LessonData } from '../../intake/schema/entry/lesson.ts';
import type { DrawContext, ToDraw } from '../context.ts';
import { evidenceGrade } from '../evidence-grade.ts';
import { leadPhoto } from '../scene/lead-photo.ts';
import { cited, doSteps, sideMark, story, text } from '../pieces.ts';
import { topicLinks } from '../topics.ts';
import { triedSection } from '../tried/tried-section.ts';
import type { EntryDrawing } from './drawing.ts';

/**
 * The page of a lesson in two runs: what it says and how sure that is, when to use it, what it rests on and who tried
 * it; then where it belongs. Between them the site places the form in which somebody tells of a trial.
 */
export function drawLesson(made: ToDraw<'lesson'>): EntryDrawing {
  const {
    entry,
    text: { data, body },
    page,
  } = made;
  const { t } = page;
  const evidence = data.evidence.map((item) => ({ ...item, kindName: t.evidenceKind[item.kind] }));
  return {
    kicker: [
      text(`${t.kind.lesson} · ${t.lessons.learnedOn} `),
      h('a', { href: page.href({ side: data.side }) }, sideMark(data.side, page, true)),
    ],
    title: h('h1.lesson-title', data.title),
    lead: h('div.statement', { dataSide: data.side }, [
      h('p.held', data.statement),
      evidenceGrade(gradeOf(data), page),
    ]),
    main: [
      [
        advice(data, page),
        ...leadPhoto(made),
        ...findings('evidence', t.lessons.evidence, evidence, page, [evidenceGrade(gradeOf(data), page, true)]),
        ...findings('against', t.lessons.disputed, data.disputed, page),
        ...story(body.html, t.lessons.story, page, 'story'),
        ...supports(data, page),
        triedSection('lesson', entry.id, page),
      ],
      topicLinks(data.topics, page),
    ],
    contents: [
      ['advice', t.lessons.do],
      ...(evidence.length > 0 ? [['evidence', t.lessons.evidence] satisfies [string, string]] : []),
      ...(data.disputed.length > 0 ? [['against', t.lessons.disputed] satisfies [string, string]] : []),
      ...(body.html ? [['story', t.lessons.story] satisfies [string, string]] : []),
      ...(data.supports.length > 0 ? [['supports', t.lessons.supports] satisfies [string, string]] : []),
      ['tried', t.tried.title] satisfies [string, string],
      ...(page.numbers.size > 0 ? [['references', t.entry.references] satisfies [string, string]] : []),
    ],
  };
}

/** What to do first, then when and why, and where it may not hold. */
function advice(data: LessonData, { t }: DrawContext): Element {
  const row = (name: string, value: string, kind?: string) =>
    h('div', { className: kind && [kind] }, [h('dt', name), h('dd', value)]);
  return h('section.advice', { ariaLabelledBy: 'advice' }, [
    h('h2#advice', t.lessons.do),
    doSteps(data.advice.do.map((step) => [h('p.held', step)])),
    h('dl', [
      row(t.lessons.when, data.advice.when),
      row(t.lessons.because, data.advice.because),
      ...(data.limits ? [row(t.lessons.limits, data.limits, 'limits')] : []),
    ]),
  ]);
}

/** What was found, each with its source and place. */
function findings(
  id: 'evidence' | 'against',
  title: string,
  items: readonly (LessonData['disputed'][number] & { kindName?: string | undefined })[],
  page: DrawContext,
  above: Element[] = [],
): Element[] {
  if (items.length === 0) return [];
  const { lang, href, library } = page;
  const drawn = items.map((item) => {
    const place = item.case ? library.find('case', item.case) : undefined;
    return h('li', [
      h('p', cited(item.finding, [item.source], page)),
      h('p.facts', { lang }, [
        ...(item.kindName ? [h('span.tag', item.kindName)] : []),
        ...(place ? [h('a', { href: href({ kind: 'case', id: place.id }) }, textIn(place, lang).data.title)] : []),
      ]),
    ]);
  });
  return [
    h('section.section.evidence', { className: id === 'against' ? ['against'] : [] }, [
      h('h2', { id, lang }, title),
      ...above,
      h('ul', { role: 'list' }, drawn),
    ]),
  ];
}

/** How the lesson strengthens other sides of the triangle. */
function supports(data: LessonData, page: DrawContext): Element[] {
  if (data.supports.length === 0) return [];
  const { lang, t } = page;
  const items = data.supports.map((item) =>
    h('li', { dataSide: item.side }, [
      h('p.facts', { lang }, [
        sideMark(data.side, page),
        h('span.arrow', { ariaHidden: 'true' }, '→'),
        sideMark(item.side, page, true),
      ]),
      h('p', cited(item.how, item.sources, page)),
    ]),
  );
  return [
    h('section.section.supports', [h('h2#supports', { lang }, t.lessons.supports), h('ul', { role: 'list' }, items)]),
  ];
}
