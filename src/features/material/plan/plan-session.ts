import { itemAt } from '../../../certain.ts';
import { words } from '../../../words/words.ts';
import { fitAgenda } from '../../clock/index.ts';
import { headingsOf, joinedMaterials, oneAgenda, roomFit } from '../../tray/index.ts';
import type { SHEETS, WorkshopData } from '../../../intake/schema/entry/workshop.ts';
import { isChosen, leadingKit, type Material } from '../portable/document-inputs.ts';
import type { PortableEntry } from '../portable/portable-entry.ts';
import { sheetsOf } from '../sheets/sheets-of.ts';
import { copiesOf, groupsOf, printedFor, shoppingList } from './counted.ts';
import { countedTables } from './kit-tables.ts';
import { composeSession, timed } from './compose-session.ts';
import type { Session } from './session.ts';

/**
 * The plan of the meeting: that of the workshops in the tray, one after another, or one composed from the entries where
 * there is none.
 * @param minutes time there is; workshops shrink to it as far as their steps allow
 */
export function planSession(material: Material, minutes?: number): Session {
  const { tray, entries, lang } = material;
  const { plan } = tray;
  const kits = entries.flatMap((entry) =>
    entry.workshop ? [entry as PortableEntry & { workshop: WorkshopData }] : [],
  );
  if (kits.length === 0) return composeSession(material, minutes);
  const t = words(lang).make;
  const used = (kind: 'lesson' | 'case', ids: readonly string[]) =>
    ids.flatMap((id) => entries.find((entry) => entry.kind === kind && entry.id === id) ?? []);
  const headings = plan ? headingsOf(plan) : new Map<number, string>();
  const agenda = oneAgenda(
    kits.map(({ id, title, workshop }) => ({
      ...workshop,
      id,
      title,
      agenda: workshop.agenda.map((step, at) =>
        id === plan?.from && headings.has(at) ? { ...step, begins: headings.get(at) } : step,
      ),
    })),
  );
  const inAgenda = new Set(
    kits.flatMap(({ workshop }) =>
      [...workshop.agenda, workshop].flatMap(({ lessons, cases }) => [...lessons, ...cases]),
    ),
  );
  const waiting = entries.filter((entry) => !entry.workshop && isChosen(tray, entry) && !inAgenda.has(entry.id)).length;
  const wished = fitAgenda(agenda, minutes ?? Infinity);
  const fit = wished.fits ? wished : fitAgenda(agenda, wished.least);
  const drafts = agenda.flatMap((step, index) => {
    const own = fit.fits ? itemAt(fit.minutes, index) : step.minutes;
    return own > 0
      ? [
          {
            minutes: own,
            title: step.title,
            method: step.method,
            steps: step.steps,
            ...(step.say && { say: step.say }),
            ...(step.show && { show: step.show }),
            ...(step.ahead && { ahead: step.ahead }),
            ...(step.begins && { begins: step.begins }),
            shrinkTo: step.shrinkTo,
            entries: [...used('lesson', step.lessons), ...used('case', step.cases)],
          },
        ]
      : [];
  });
  return {
    title: tray.name || (leadingKit(kits) ?? itemAt(kits, 0)).title,
    goals: kits.map(({ workshop }) => workshop.goal),
    goalsAhead: kits.map(({ workshop }) => workshop.ahead ?? workshop.goal),
    rooms: unique(kits.map(({ workshop }) => workshop.room)),
    materials: joinedMaterials(kits.map(({ workshop }) => workshop)),
    sheets: unique(kits.flatMap(({ workshop }) => workshop.sheets)).map((sheet) => t.sheet[sheet as SheetName]),
    trouble: kits.flatMap(({ workshop }) => workshop.trouble),
    ...countedFor(material, kits),
    notices: [
      ...(kits.some(({ tried }) => !tried) ? [t.plan.untried] : []),
      ...roomFit(
        kits.map(({ title, workshop }) => ({ ...workshop, title })),
        { people: tray.people, minutes },
        words(lang).tray.fit,
        waiting,
      ),
    ],
    ...timed(drafts),
  };
}

/** What to buy and print for the people who come; for the most that the kit takes where nobody said. */
function countedFor(
  material: Material,
  kits: readonly (PortableEntry & { workshop: WorkshopData })[],
): Pick<Session, 'needed' | 'copies' | 'countedFor'> {
  const { tray, lang } = material;
  const people = printedFor(material);
  const counted = kits.map(({ workshop }) => workshop);
  return {
    needed: shoppingList(counted, people),
    copies: [
      ...sheetsOf(material).flatMap((sheet) => {
        const t = words(lang).make;
        const large = groupsOf(people, sheet, counted);
        return [
          { name: t.sheet[sheet], ...copiesOf(sheet, people, counted) },
          // Everybody has a board, and every group a large one.
          ...(sheet === 'vote-board' ? [{ name: t.sheetLarge, copies: large, pieces: large }] : []),
        ];
      }),
      ...countedTables(material, people).map(({ what, copies }) => ({ name: what, copies, pieces: copies })),
    ],
    countedFor: { people, said: tray.people !== undefined },
  };
}

type SheetName = (typeof SHEETS)[number];

const unique = (items: readonly string[]): string[] => [...new Set(items)];
