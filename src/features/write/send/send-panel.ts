import { saveFile } from '../../../dom/save-file.ts';
import { encodeLoosely } from '../../../intake/address-codes.ts';
import { gitRepository, newFileAddress, uploadAddress } from '../../../library/publishing/git-repository.ts';
import { sendWays, type SendWay } from '../../../library/publishing/send-to.ts';
import { draftTitle } from '../draft/draft.ts';
import type { ContentFiles } from '../files/draft-files.ts';
import type { FormContext } from '../form/form-context.ts';
import type { PictureBox } from '../pictures/picture-box.ts';
import type { Published } from '../library/published.ts';
import { button, el } from '../../../dom/element.ts';
import { sha256 } from './sha256.ts';

/** Where the repository takes files that an editor's workflow turns into entries. */
const INBOX = 'inbox';

/**
 * Ways in which a finished draft leaves the device: first the file is saved, then it is given to the editors, by what
 * `site.ts` names of e-mail, LINE, a form, post and a Git repository, or with an app of the device. A way that is not
 * named has no button.
 * @param blocked why nothing may be sent yet; empty when all is well
 */
export function sendPanel(
  context: FormContext,
  pictures: PictureBox,
  published: Published,
  blocked: string,
  say: (words: string) => void,
): HTMLElement {
  const { t, state, lang, receiver } = context;
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
  const download = async (fileName: string, done: string) => {
    const file = await archive(fileName);
    if (!file) return;
    saveFile(file, fileName);
    say(done);
  };
  const share = async () => {
    const file = await archive(`${name}.zip`);
    if (!file) return;
    if (!navigator.canShare?.({ files: [file] })) return say(t.cannotShare);
    await navigator.share({ files: [file], title: draftTitle(draft) }).catch(() => undefined);
  };
  const mail = () => {
    const subject = `${receiver.site}: ${draftTitle(draft)}`;
    location.href = `mailto:${encodeURI(receiver.contact.email)}?subject=${encodeLoosely(subject)}&body=${encodeLoosely(t.mail(draftTitle(draft), `${name}.zip`))}`;
  };
  const repository = gitRepository(receiver.repository);
  const propose = async () => {
    if (!repository) return;
    const made = Object.entries((await files()) ?? {});
    const [path, text] = made[0] ?? [];
    if (!path || text === undefined) return;
    // A page for one new file takes one text. Pictures, sources and translations go along in the archive.
    if (made.length > 1 || typeof text !== 'string') {
      await download(`${name}.zip`, t.repositoryUpload(`${name}.zip`));
      open(uploadAddress(repository, INBOX), '_blank', 'noopener');
      return;
    }
    const changes = draft.original !== undefined || /^(?:sources|terms)\.yaml$/.test(path);
    const target = newFileAddress(repository, `content/${path}`, text, changes);
    if (!target.filled) await navigator.clipboard.writeText(text).catch(() => undefined);
    say(target.filled ? t.repositoryFilled : t.repositoryPaste);
    open(target.address, '_blank', 'noopener');
  };
  const off = { disabled: blocked !== '' };
  const leave = (href: string) => () => void open(href, '_blank', 'noopener');
  const ways = sendWays(receiver.contact, lang);
  const named = ({ by, shown, href = '' }: SendWay): HTMLElement => {
    const [label, help, act] = {
      email: [t.send.mail, t.send.mailHelp, mail],
      line: [t.send.chat, t.send.chatHelp, leave(href)],
      form: [t.send.form, t.send.formHelp, leave(href)],
      post: [t.send.by.post, t.send.postHelp, undefined],
    }[by] as [string, string, (() => void) | undefined];
    // The address itself stands there too: for those who write from another device.
    const address = el('span', { class: 'w-address' }, `${t.send.by[by]}: ${shown}`);
    return el('div', { class: 'w-way', 'data-by': by }, act && button(label, act, off), address, el('small', {}, help));
  };
  const file = `${name}.zip`;
  const somebody = ways.length > 0 || repository !== undefined;
  return el(
    'div',
    { class: 'w-send' },
    blocked && el('p', { class: 'notice' }, blocked),
    el(
      'ol',
      { class: 'w-steps' },
      el(
        'li',
        {},
        el('h3', {}, t.send.save),
        way(
          button(t.send.zip, () => void download(file, t.send.zipDone), { class: 'w-main', ...off }),
          t.send.zipHelp,
        ),
      ),
      el(
        'li',
        {},
        el('h3', {}, t.send.give),
        el('p', {}, somebody ? t.send.giveBy(file) : t.send.giveNobody(file)),
        el(
          'div',
          { class: 'w-ways' },
          ways.map(named),
          repository &&
            way(
              button(t.send.repository, () => void propose(), { 'data-by': 'repository', ...off }),
              t.send.repositoryHelp(new URL(repository.root).host),
            ),
          'share' in navigator &&
            way(
              button(t.send.share, () => void share(), off),
              t.send.shareHelp,
            ),
        ),
      ),
      el(
        'li',
        {},
        el('h3', {}, t.send.next),
        el(
          'ul',
          {},
          t.send.steps.map((step) => el('li', {}, step)),
        ),
      ),
    ),
    way(
      button(t.send.copy, () => void download(`draft-${name}.zip`, t.send.copyDone)),
      t.send.copyHelp,
    ),
  );
}

const way = (control: HTMLElement, help: string): HTMLElement =>
  el('div', { class: 'w-way' }, control, el('small', {}, help));
