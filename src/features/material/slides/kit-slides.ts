import { words } from '../../../words/words.ts';
import { plainText } from '../../../text/plain-text.ts';
import { planSession } from '../plan/plan-session.ts';
import { toGet } from '../plan/to-get.ts';
import { textParts } from '../portable/text-parts.ts';
import { isToFill } from '../print/text-markup.ts';
import { scans } from '../parts/qr-matrix.ts';
import { codeAddress, isChosen, tellPage, type Material } from '../portable/document-inputs.ts';
import type { WantedParts } from '../portable/document-size.ts';
import { ownPart, type PortableEntry } from '../portable/portable-entry.ts';
import { broughtSlide } from './brought-slide.ts';
import type { SlideModel } from './slide-model.ts';
import type { WorkshopData } from '../../../intake/schema/entry/workshop.ts';

type Step = WorkshopData['agenda'][number];

/**
 * The slides of a workshop: its plan, and one slide a step with its task or question and its minutes. What the facilitator
 * does and says stands in the notes, so that the room is not told beforehand what will happen to it.
 */
export function kitSlides(entry: PortableEntry, material: Material, parts: WantedParts): SlideModel[] {
  const { lang, entries } = material;
  const t = words(lang);
  const own = t.make;
  const kit = ownPart(entry, 'workshop');
  const base = { url: codeAddress(entry), lang: entry.textLang };
  const shown = new Set<PortableEntry>();
  /** Entries that have not been shown yet; those that were picked have slides of their own. */
  const fresh = (kind: 'lesson' | 'case', ids: readonly string[]): PortableEntry[] =>
    ids.flatMap((id) => {
      const found = entries.find((candidate) => candidate.kind === kind && candidate.id === id);
      if (!found || shown.has(found) || !parts.has('brought') || isChosen(material.tray, found)) return [];
      shown.add(found);
      return [found];
    });
  const titles = (kind: 'lesson' | 'case', ids: readonly string[]) =>
    ids.flatMap((id) => entries.find((one) => one.kind === kind && one.id === id)?.title ?? []);
  const notesOf = (step: Step): string => {
    const used = [...titles('lesson', step.lessons), ...titles('case', step.cases)];
    return [
      step.say && `${own.script.lead}: ${step.say}`,
      `${step.method}\n${step.steps.map((line, at) => `${at + 1}. ${line}`).join('\n')}`,
      `${t.workshops.minutes(step.minutes)}${step.shrinkTo !== undefined ? ` · ${t.workshops.shrink(step.shrinkTo)}` : ''}`,
      used.length > 0 && `${own.plan.uses}: ${used.join(' · ')}`,
    ]
      .filter(Boolean)
      .join('\n\n');
  };
  /** Breaks have nothing to show; the short form tells of them in the notes of the part before. */
  const isUnseen = ({ show }: Step): boolean => parts.size === 0 && !show && kit.agenda.some((step) => step.show);
  const unseenAfter = (index: number): string[] => {
    const next = kit.agenda[index + 1];
    return next && isUnseen(next) ? [`— ${next.title} —\n${notesOf(next)}`, ...unseenAfter(index + 1)] : [];
  };
  const lastSeen = kit.agenda.findLastIndex((step) => !isUnseen(step));
  /** At the end of the meeting the code leads to where the circle sends what came of it. */
  const form = tellPage(material);
  const end = entry === entries.findLast(({ workshop }) => workshop) && scans(form) && form;
  const stepSlides = kit.agenda.flatMap((step, index): SlideModel[] => {
    if (isUnseen(step)) return [];
    const told = index === lastSeen && end;
    return [
      {
        ...base,
        ...(told && { url: told, tells: true }),
        layout: 'statement',
        title: step.title,
        foot: told ? `${entry.title} · ${own.scanTell}` : entry.title,
        kicker: own.slide.step(index + 1, kit.agenda.length),
        columns: [
          [...(step.show ? [{ text: step.show }] : []), { text: t.workshops.minutes(step.minutes), bold: true }],
        ],
        notes: [notesOf(step), ...unseenAfter(index), told && `${own.scanTell}: ${told}`].filter(Boolean).join('\n\n'),
      },
      ...[...fresh('lesson', step.lessons), ...fresh('case', step.cases)].map((one) => broughtSlide(one, material)),
    ];
  });
  return [
    planSlide(entry, material),
    ...stepSlides,
    ...[...fresh('lesson', kit.lessons), ...fresh('case', kit.cases)].map((one) => broughtSlide(one, material)),
  ];
}

/**
 * The plan at a glance; what the facilitator prepares stands in the notes, with what to buy and print for the people who
 * come, and the tables of the kit, from which cards can be written by hand.
 */
function planSlide(entry: PortableEntry, material: Material): SlideModel {
  const { lang, entries } = material;
  const isFirst = entry === entries.find(({ workshop }) => workshop);
  const session = planSession(material);
  const tables = textParts(entry.text, ['table']).map(({ block, heading, before }) =>
    [
      `${before || plainText(block.caption ?? []) || heading}:`,
      ...[...(block.head.length ? [block.head] : []), ...block.rows.filter((row) => !isToFill(row))].map((row) =>
        row.map(plainText).join(' | '),
      ),
    ].join('\n'),
  );
  const t = words(lang);
  const own = t.make;
  const kit = ownPart(entry, 'workshop');
  const trouble = kit.trouble.map((item) => `• ${item.if} → ${item.then}`).join('\n');
  return {
    url: codeAddress(entry),
    lang: entry.textLang,
    layout: 'text',
    title: entry.title,
    kicker: `${t.kind.workshop} · ${own.plan.agenda}`,
    columns: [
      kit.agenda.map(({ minutes, title, ahead }) => ({
        text: `${t.workshops.minutes(minutes)} · ${ahead ?? title}`,
        bullet: true,
      })),
    ],
    foot: [
      t.workshops.minutes(kit.minutes),
      t.workshops.people(kit.people.min, kit.people.max),
      !entry.tried && t.workshops.untried,
    ]
      .filter(Boolean)
      .join(' · '),
    notes: [
      own.script.agenda,
      `${t.workshops.goal}: ${kit.goal}`,
      `${own.plan.room}: ${kit.room}`,
      `${own.plan.materials}:\n${kit.materials.map((item) => `• ${item}`).join('\n')}`,
      // Of several kits the first has the list for all.
      isFirst &&
        [`${own.counted.title(session.countedFor.people)}:`, ...toGet(session, lang).map((line) => `• ${line}`)].join(
          '\n',
        ),
      ...tables,
      trouble && `${own.script.trouble}:\n${trouble}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  };
}
