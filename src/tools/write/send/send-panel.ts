import { encodeLoosely } from '../../../model/address-codes.ts';
import { SITE } from '../../../site.ts';
import { draftTitle } from '../draft.ts';
import type { ContentFiles } from '../files/draft-files.ts';
import type { FormContext } from '../form/form-context.ts';
import type { PictureBox } from '../picture-box.ts';
import type { Published } from '../published.ts';
import { button, el } from '../view/el.ts';
import { newFileAddress } from './new-file-address.ts';
import { sha256 } from './sha256.ts';

/**
 * Ways in which a finished draft leaves the device: an archive, the share sheet, e-mail, the repository. @param blocked
 * why nothing may be sent yet; empty when all is well
 */
export function sendPanel(
  context: FormContext,
  pictures: PictureBox,
  published: Published,
  blocked: string,
  say: (words: string) => void,
): HTMLElement {
  const { t, state, lang } = context;
  const { draft } = state;
  const name =
    `${draft.kind === 'term' || draft.kind === 'source' ? String((draft.sources[0] ?? draft.terms[0])?.['id'] ?? draft.kind) : draft.entryId || 'draft'}`.replace(
      /[^a-z0-9-]/g,
      '',
    ) || 'draft';

  async function files(): Promise<ContentFiles | undefined> {
    try {
      const { draftFiles } = await import('../files/draft-files.ts');
      const needsLists = draft.sources.length + draft.terms.length > 0;
      const lists = needsLists ? await published.lists() : { sources: '', terms: '' };
      if (!lists) return void say(t.noLists);
      return await draftFiles(
        state.draft,
        await pictures.all(state.draft.pictures.map(({ name: picture }) => picture)),
        lists,
        sha256,
      );
    } catch {
      return void say(t.offlineLoad);
    }
  }
  async function archive(fileName: string): Promise<File | undefined> {
    const made = await files();
    if (!made) return undefined;
    const { zipped } = await import('../files/zip.ts');
    return new File([zipped(made) as BlobPart], fileName, { type: 'application/zip' });
  }
  function save(file: Blob, fileName: string): void {
    const address = URL.createObjectURL(file);
    el('a', { href: address, download: fileName }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
  const download = async (fileName: string, done: string) => {
    const file = await archive(fileName);
    if (!file) return;
    save(file, fileName);
    say(done);
  };
  const share = async () => {
    const file = await archive(`${name}.zip`);
    if (!file) return;
    if (!navigator.canShare?.({ files: [file] })) return say(t.cannotShare);
    await navigator.share({ files: [file], title: draftTitle(draft) }).catch(() => undefined);
  };
  const mail = () => {
    const subject = `${SITE.name[lang]}: ${draftTitle(draft)}`;
    location.href = `mailto:${SITE.contact}?subject=${encodeLoosely(subject)}&body=${encodeLoosely(t.mail(draftTitle(draft), `${name}.zip`))}`;
  };
  const repository = async () => {
    const made = await files();
    const [path, text] = Object.entries(made ?? {}).find(([, content]) => typeof content === 'string') ?? [];
    if (!path || typeof text !== 'string') return;
    const target = newFileAddress(
      SITE.repository,
      `content/${path}`,
      text,
      draft.original !== undefined || /^(?:sources|terms)\.yaml$/.test(path),
    );
    if (!target) return;
    if (!target.filled) await navigator.clipboard.writeText(text).catch(() => undefined);
    say(target.filled ? t.repositoryFilled : t.repositoryPaste);
    open(target.address, '_blank', 'noopener');
  };
  const off = { disabled: blocked !== '' };
  return el(
    'div',
    { class: 'w-send' },
    blocked && el('p', { class: 'notice' }, blocked),
    el(
      'div',
      { class: 'w-ways' },
      way(
        button(t.send.zip, () => void download(`${name}.zip`, t.send.zipDone), { class: 'w-main', ...off }),
        t.send.zipHelp,
      ),
      'share' in navigator &&
        way(
          button(t.send.share, () => void share(), off),
          t.send.shareHelp,
        ),
      way(button(t.send.mail, mail, off), t.send.mailHelp),
      SITE.repository !== '' &&
        way(
          button(t.send.repository, () => void repository(), off),
          t.send.repositoryHelp,
        ),
      way(
        button(t.send.copy, () => void download(`draft-${name}.zip`, t.send.copyDone)),
        t.send.copyHelp,
      ),
    ),
    el(
      'details',
      {},
      el('summary', {}, t.send.next),
      el(
        'ol',
        {},
        t.send.steps.map((step) => el('li', {}, step)),
      ),
    ),
  );
}

const way = (control: HTMLElement, help: string): HTMLElement =>
  el('div', { class: 'w-way' }, control, el('small', {}, help));
