import { isThai } from '../../words/languages.ts';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { textIn } from '../../library/library.ts';
import type { HelpData } from '../../intake/schema/entry/help.ts';
import type { EntryKind } from '../../intake/schema/names.ts';
import type { DrawContext, ToDraw } from '../context.ts';
import { lessonSection } from '../lesson-item.ts';
import { cited, doSteps, rendered, section, text } from '../pieces.ts';
import { topicLinks } from '../topics.ts';
import { triedSection } from '../tried/tried-section.ts';
import type { EntryDrawing } from './drawing.ts';

/** The address of the fund model with a preset of that name; `undefined` where there is no such preset. */
export type SumAddress = (preset: string) => string | undefined;

/**
 * The page of a problem. What to do this week comes first; in a second run stand the lessons behind it, what else to
 * do, how to tell that it is another problem, and who tried it; in a third where it belongs. Between them the site places
 * the sheets to print and the form in which somebody tells of a trial.
 */
export function drawHelp({ entry, text: { data, body }, page }: ToDraw<'help'>, sum?: SumAddress): EntryDrawing {
  const { t } = page;
  return {
    kicker: [h('a', { href: page.href({ page: 'help' }) }, t.help.title)],
    title: h('h1', data.title),
    lead: h('p.lead', data.summary),
    contents: contentsOf(data, page),
    main: [
      [
        steps(data, page),
        h('section.section.symptoms', [
          h('h2#symptoms', { lang: page.lang }, t.help.symptoms),
          h('p', data.problem),
          ...(data.notThis.length > 0
            ? [h('p.small', { lang: page.lang }, h('a', { href: '#not-this' }, t.help.notThis))]
            : []),
        ]),
        ...say(data, page),
        ...bring(data, page),
        elsewhere(data, page),
      ],
      [
        ...(body.html ? [h('div.section.prose', [rendered(body.html)])] : []),
        ...lessonSection(data.lessons, t.help.lessons, page),
        ...kit(data, page),
        ...sumToDo(data, page, sum),
        ...notThis(data, page),
        triedSection('help', entry.id, page),
      ],
      topicLinks(data.topics, page),
    ],
  };
}

/** What the page has, for its list of contents. */
function contentsOf(data: HelpData, { t, numbers, library }: DrawContext): EntryDrawing['contents'] {
  const parts: [id: string, name: string, there: boolean][] = [
    ['this-week', t.help.thisWeek, true],
    ['symptoms', t.help.symptoms, true],
    ['say', t.help.say, data.say.length > 0],
    ['bring', t.help.bring, data.bring.length > 0],
    ['elsewhere', t.help.elsewhere, true],
    ['lessons', t.help.lessons, data.lessons.some((id) => library.find('lesson', id))],
    ['kit', t.help.kit, data.workshop !== undefined && library.find('workshop', data.workshop) !== undefined],
    ['not-this', t.help.notThis, data.notThis.length > 0],
    ['references', t.entry.references, numbers.size > 0],
  ];
  return parts.filter(([, , there]) => there).map(([id, name]) => [id, name]);
}

function steps({ thisWeek }: HelpData, page: DrawContext): Element {
  const { lang, t } = page;
  const items = thisWeek.map(({ step, lesson }) => [
    h('p.held', step),
    ...entryLink('lesson', lesson, page).map((link) =>
      h('p.from-lesson', { lang }, [h('span.visually-hidden', `${t.help.lesson}: `), link]),
    ),
  ]);
  return h('section.this-week', { ariaLabelledBy: 'this-week' }, [
    h('h2#this-week', { lang }, t.help.thisWeek),
    doSteps(items),
  ]);
}

function say({ say: items }: HelpData, page: DrawContext): Element[] {
  if (items.length === 0) return [];
  const { t } = page;
  const drawn = items.map(({ to, words }) =>
    h('li', [h('p.say-to', t.help.to(to)), h('blockquote.spoken', h('p', words))]),
  );
  return [section('say', t.help.say, page, [h('ul.say-list', { role: 'list' }, drawn)])];
}

function bring({ bring: items }: HelpData, page: DrawContext): Element[] {
  if (items.length === 0) return [];
  const drawn = items.map(({ what, rule, workshop, term }) =>
    h('li', [
      text(what),
      ...(rule ? [text(' '), seeLink(page.href({ kind: 'rule', id: rule }), page.t.kind.rule, page)] : []),
      ...(workshop ? [text(' '), ...entryLink('workshop', workshop, page)] : []),
      ...(term ? [text(' '), ...termLink(term, page)] : []),
    ]),
  );
  return [section('bring', page.t.help.bring, page, [h('ul.bring', drawn)])];
}

function elsewhere({ cases }: HelpData, page: DrawContext): Element {
  const { lang, t } = page;
  const items = cases.map(({ case: id, went, how, sources }) =>
    h('li', { dataWent: went }, [
      h('p.facts', { lang }, [h('span.went', t.help.went[went]), ...entryLink('case', id, page)]),
      h('p', cited(how, sources, page)),
    ]),
  );
  return section('elsewhere', t.help.elsewhere, page, [h('ul.elsewhere', { role: 'list' }, items)]);
}

function kit({ workshop }: HelpData, page: DrawContext): Element[] {
  const entry = workshop && page.library.find('workshop', workshop);
  if (!entry) return [];
  const { data } = textIn(entry, page.lang);
  const w = page.t.workshops;
  return [
    section('kit', page.t.help.kit, page, [
      h('p', entryLink('workshop', entry.id, page)),
      h('p.soft', data.goal),
      h('p.facts', { lang: page.lang }, [
        h('span', w.minutes(data.minutes)),
        h('span', w.people(data.people.min, data.people.max)),
      ]),
    ]),
  ];
}

function sumToDo({ sum: given }: HelpData, page: DrawContext, sum?: SumAddress): Element[] {
  const address = given && sum?.(given.preset);
  return address ? [section('sum', page.t.help.sum, page, [h('p', h('a', { href: address }, given.why))])] : [];
}

function notThis({ notThis: items }: HelpData, page: DrawContext): Element[] {
  if (items.length === 0) return [];
  const drawn = items.map(({ when, help }) =>
    h('li', [text(when), ...(help ? [text(' '), h('span.go', ['→ ', ...entryLink('help', help, page)])] : [])]),
  );
  return [section('not-this', page.t.help.notThis, page, [h('ul.not-this', drawn)])];
}

/** A link to an entry by its title; nothing where there is none, as in an unfinished draft. */
function entryLink(kind: EntryKind, id: string, page: DrawContext): Element[] {
  const entry = page.library.find(kind, id);
  if (!entry) return [];
  const { data, lang } = textIn(entry, page.lang);
  return [h('a', { href: page.href({ kind, id }), lang: lang === page.lang ? undefined : lang }, data.title)];
}

function termLink(id: string, page: DrawContext): ElementContent[] {
  const term = page.library.term(id);
  return term ? [seeLink(page.href({ kind: 'term', id }), term[page.lang], page)] : [];
}

const seeLink = (href: string, name: string, { lang, t }: DrawContext): Element =>
  h('a.see', { href, lang }, `${t.help.see}${isThai(lang) ? '' : ' '}${name}`);
