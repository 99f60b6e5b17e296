import { fill } from '../../../dom/element.ts';
import { readStored } from '../../../dom/storage.ts';
import type { Lang } from '../../../words/languages.ts';
import { byWords } from '../../../words/order.ts';
import type { DraftStore } from '../draft/draft-store.ts';
import type { Receiver } from '../form/form-context.ts';
import type { Published } from '../library/published.ts';
import type { LibraryIndex } from '../library/writing-index.ts';
import { resultForm } from './result-form.ts';
import { beginResult, readResult, type Told } from './result.ts';

/** What the form works with, besides what the address says. */
export interface ResultDesk {
  host: Element;
  index: LibraryIndex;
  published: Published;
  receiver: Receiver;
  lang: Lang;
  base: string;
  today: string;
  onClose(): void;
  /** Where photographs are kept; none where the browser does not allow it. */
  store?: Pick<DraftStore, 'picture' | 'keepPicture' | 'remove'> | undefined;
}

/** Opens the form on a meeting: with what the device has kept of it, else with what is known from the address. */
export async function openResult(told: Told, desk: ResultDesk): Promise<void> {
  const { index, published, lang, host } = desk;
  const titleOf = (kind: 'workshop' | 'lesson' | 'case', id: string): string => {
    const found = index.entries.find((entry) => entry.kind === kind && entry.id === id);
    return (lang === 'en' && found?.en) || found?.th || id;
  };
  const choicesOf = (wanted: 'workshop' | 'case') =>
    index.entries.flatMap(({ kind, id }) => (kind === wanted ? [[id, titleOf(wanted, id)] as const] : []));
  const byTitle = byWords(lang);
  const kit = told.kit ? await published.entry('workshop', told.kit) : undefined;
  const ofKit = kit?.kind === 'workshop' ? [kit.data.th, ...kit.data.th.agenda].flatMap(({ lessons }) => lessons) : [];
  const lessons = [...new Set([...told.lessons, ...ofKit])];
  const key = `result:${told.kit}:${told.date}`;
  const result =
    readResult(readStored(key)) ??
    beginResult(
      { ...told, lessons: told.lessons.length ? told.lessons : lessons },
      told.kit ? titleOf('workshop', told.kit) : '',
      desk.today,
    );
  const { store } = desk;
  const photos = await Promise.all(
    result.photos.map(async (photo) => {
      const bytes = await store?.picture(key, photo.name).catch(() => undefined);
      return bytes ? [{ ...photo, bytes }] : [];
    }),
  );
  const form = resultForm({
    ...desk,
    photos: photos.flat(),
    keepPhoto: async (name, bytes) => (await store?.keepPicture(key, name, bytes)) ?? false,
    forget: () => void store?.remove(key).catch(() => undefined),
    agendaOf: (year) => published.entry('agenda', year),
    result,
    key,
    lessons: lessons.map((id) => ({ id, title: titleOf('lesson', id) })),
    kits: choicesOf('workshop'),
    cases: choicesOf('case').sort(([, a], [, b]) => byTitle(a, b)),
    onKit: (other) => void openResult({ ...told, kit: other, lessons: [] }, desk),
  });
  fill(host, form);
  form.querySelector<HTMLElement>('h2')?.focus();
}
