import { onChosen } from '../../../dom/chosen-files.ts';
import { partOf } from '../../../dom/part.ts';
import { shareAddress } from '../../../dom/share-address.ts';
import { address } from '../../../library/address.ts';
import { lineAddress } from '../../../library/publishing/line-address.ts';
import { namedTrayFile, readTrayFile, writeTrayFile } from '../state/tray-file.ts';
import { encodeTray } from '../state/tray-link.ts';
import { currentTray, type Tray } from '../state/tray.ts';
import { nameHere, saveFile } from '../../../dom/save-file.ts';
import { button, el } from '../../../dom/element.ts';
import { fragment } from '../../../dom/trusted.ts';
import { loadQr } from '../../material/index.ts';
import { readTrays } from '../state/tray-store.ts';
import { part, type Show, type TrayPage } from './tray-page.ts';

/** From here on some chat programs cut a link off, and a code is too fine for a camera. */
const LONG = 1000;

/** The open tray as a link or a file; and opening a file. @param offer shows a tray that came from outside */
export function shareTray(page: TrayPage, offer: (tray: Tray) => void): Show {
  const { t } = page;
  const [section, link, line, long, remarksBox] = [
    part(page, 'share'),
    part<HTMLInputElement>(page, 'link'),
    part<HTMLAnchorElement>(page, 'line'),
    part(page, 'long-link'),
    part(page, 'with-remarks'),
  ];
  const remarks = partOf(remarksBox, 'input');
  const copy = button(t.share.copy, () => {
    // Pages that are not served safely have no clipboard.
    const copying = (navigator.clipboard as Clipboard | undefined)?.writeText(link.value);
    if (copying) void copying.then(() => page.say(t.share.copied), failed);
    else failed();
  });
  const failed = (): void => {
    link.focus();
    link.select();
    page.say(t.share.copyFailed);
  };
  const device = button(
    t.share.device,
    () => void navigator.share({ title: currentTray(readTrays())?.name, url: link.value }).catch(() => undefined),
  );
  device.hidden = typeof navigator.share !== 'function';
  const save = button(t.share.save, () => {
    const tray = currentTray(readTrays());
    if (!tray) return;
    saveFile(new Blob([writeTrayFile(tray)], { type: 'application/json' }), nameHere(namedTrayFile(tray)));
    page.say(t.share.saved);
  });
  const code = el('div', { class: 'tray-code', 'data-part': 'code', hidden: true });
  const showCode = button(t.share.code, () => {
    if (!code.hidden) return hideCode();
    void loadQr().then(
      ({ qrMatrix, qrPath }) => {
        const rows = qrMatrix(link.value);
        code.replaceChildren(
          fragment(
            `<svg viewBox="0 0 ${rows.length} ${rows.length}" role="img" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${rows.length}v${rows.length}h-${rows.length}z"/><path d="${qrPath(rows)}"/></svg>`,
          ),
          el('p', { class: 'small soft' }, t.share.codeHelp),
        );
        partOf<SVGElement>(code, 'svg').setAttribute('aria-label', t.share.code);
        code.hidden = false;
        showCode.setAttribute('aria-expanded', 'true');
      },
      () => page.say(t.plan.failed),
    );
  });
  showCode.setAttribute('aria-expanded', 'false');
  // Why it cannot be pressed, to those who listen.
  showCode.setAttribute('aria-describedby', long.id);
  /** A code that no longer carries what the tray holds is not shown. */
  const hideCode = (): void => {
    code.hidden = true;
    showCode.setAttribute('aria-expanded', 'false');
  };
  part(page, 'link-buttons').after(code);
  line.before(copy);
  line.after(showCode, device);
  part(page, 'file-buttons').prepend(save);
  link.addEventListener('focus', () => link.select());
  remarks.addEventListener('change', show);
  onChosen(part(page, 'open-file'), ([file]) => {
    void file.text().then((text) => {
      const tray = readTrayFile(text);
      if (tray === 'newer') page.say(t.share.newer);
      else if (tray) offer(tray);
      else page.say(t.share.notOurs);
    });
  });

  function show(): void {
    const tray = currentTray(readTrays());
    const empty = !tray || tray.items.length === 0;
    for (const name of ['link-box', 'link-buttons']) part(page, name).hidden = empty;
    if (empty) hideCode();
    save.hidden = !tray;
    section.hidden = false;
    if (!tray) return;
    remarksBox.hidden = empty || !tray.items.some(({ remark }) => remark);
    const url = `${shareAddress(address({ page: 'tray' }, page.lang, page.base))}#${encodeTray(tray, remarks.checked)}`;
    if (link.value !== url) hideCode();
    link.value = url;
    showCode.disabled = url.length > LONG;
    line.href = lineAddress(tray.name, url);
    long.hidden = empty || url.length <= LONG;
    long.textContent = t.share.long(url.length, remarks.checked && tray.items.some(({ remark }) => remark));
  }
  return show;
}
