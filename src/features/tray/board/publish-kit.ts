import { inOwn } from '../../../words/locale/own-languages.ts';
import { today } from '../../../dom/today.ts';
import { ID_SHAPE } from '../../../intake/schema/names.ts';
import type { WorkshopData } from '../../../intake/schema/entry/workshop.ts';
import { currentTray, type Tray } from '../state/tray.ts';
import { lookUp } from '../known-entries.ts';
import { button, el } from '../../../dom/element.ts';
import { saveFile } from '../../../dom/save-file.ts';
import { readTrays } from '../state/tray-store.ts';
import { part, type TrayPage } from './tray-page.ts';

/**
 * Makes a folder for `content/workshops/` out of the plan, checked against the same schema as the library's own. What
 * checks and packs is loaded only now.
 */
export function publishKit(page: TrayPage): void {
  const t = page.t.plan;
  const [field, problems] = [part<HTMLInputElement>(page, 'kit-id'), part(page, 'kit-problems')];
  const tell = (title: string, lines: readonly string[] = []): void => {
    problems.replaceChildren(
      el('p', {}, title),
      ...(lines.length > 0 ? [el('ul', {}, ...lines.map((line) => el('li', {}, line)))] : []),
    );
  };
  const save = button(t.export, () => {
    save.disabled = true;
    void run().finally(() => (save.disabled = false));
  });
  field.parentElement?.after(save);

  async function run(): Promise<void> {
    const tray = currentTray(readTrays());
    const id = field.value.trim();
    if (!tray?.plan) return;
    if (!ID_SHAPE.test(id)) return tell(t.badId);
    if (typeof (await lookUp([{ kind: 'workshop', id }], page.lang, page.base)).get(`workshop:${id}`) === 'object')
      return tell(t.takenId);
    const kit = await joined(tray, tray.plan.kit);
    const [{ workshopSchema }, { schemaFindings }, { kitAsMdx }, { kitZip }] = await Promise.all([
      import('../../../intake/schema/entry/workshop.ts'),
      import('../../../intake/check/schema-problems.ts'),
      import('./kit-mdx.ts'),
      import('./kit-zip.ts'),
    ]);
    const updated = today();
    const read = workshopSchema.safeParse({ ...kit, updated });
    if (!read.success) {
      return tell(
        t.notReady,
        schemaFindings(workshopSchema, { ...kit, updated }, read.error.issues).map(
          ({ finding }) => `${inOwn(finding, page.lang).what}: ${inOwn(finding, page.lang).todo}`,
        ),
      );
    }
    const { plan } = tray;
    saveFile(
      new Blob(
        [
          kitZip(
            id,
            kitAsMdx({ kit, from: plan.from, updated, adaptedFrom: t.adaptedFrom, notes: plan.notes }),
          ) as BlobPart,
        ],
        { type: 'application/zip' },
      ),
      `${id}.zip`,
    );
    tell(t.exported(id), plan.lang === 'en' ? [t.english] : []);
  }

  /** The kit with the lessons and cases of the tray, without any that the library no longer has. */
  async function joined(tray: Tray, kit: WorkshopData): Promise<WorkshopData> {
    const references = [
      ...[kit, ...kit.agenda].flatMap(({ lessons, cases }) => [
        ...lessons.map((id) => ({ kind: 'lesson' as const, id })),
        ...cases.map((id) => ({ kind: 'case' as const, id })),
      ]),
      ...tray.items.filter(({ kind }) => kind === 'lesson' || kind === 'case'),
    ];
    const standing = await lookUp(references, page.lang, page.base);
    const there =
      (kind: 'lesson' | 'case') =>
      (id: string): boolean =>
        standing.get(`${kind}:${id}`) !== 'gone';
    const ofTray = (kind: 'lesson' | 'case') =>
      tray.items
        .filter((item) => item.kind === kind)
        .map(({ id }) => id)
        .filter(there(kind));
    return {
      ...kit,
      lessons: [...new Set([...kit.lessons.filter(there('lesson')), ...ofTray('lesson')])],
      cases: [...new Set([...kit.cases.filter(there('case')), ...ofTray('case')])],
      agenda: kit.agenda.map((step) => ({
        ...step,
        lessons: step.lessons.filter(there('lesson')),
        cases: step.cases.filter(there('case')),
      })),
    };
  }
}
