import { tellAddress } from '../../../library/publishing/tell-address.ts';
import { readTrays } from '../state/tray-store.ts';
import { currentTray, type Tray } from '../state/tray.ts';
import { part, type Show, type TrayPage } from './tray-page.ts';

/** Most lessons that the address of the form names; chat programs cut long ones. */
const MOST = 40;

/** The kit that a meeting is about: the first in the tray that is no short part, which the list of kits knows. */
function kitOf(page: TrayPage, items: Tray['items']): string | undefined {
  const kits = items.flatMap(({ kind, id }) => (kind === 'workshop' ? [id] : []));
  const { content } = part<HTMLTemplateElement>(page, 'kit-options');
  return kits.find((id) => !content.querySelector(`[data-short] [value="${CSS.escape(id)}"]`)) ?? kits[0];
}

/** The form in which the circle of a tray tells what came of it, filled in with what the tray knows. */
export const tellOf = (page: TrayPage, { plan, items, date, place, people }: Tray): string =>
  tellAddress(
    {
      kit: plan?.from ?? kitOf(page, items),
      date,
      place,
      people,
      lessons: items.flatMap(({ kind, id }) => (kind === 'lesson' ? [id] : [])).slice(0, MOST),
    },
    page.lang,
    page.base,
  );

/** The way to that form, on the page of the tray. */
export function tellTray(page: TrayPage): Show {
  const box = part(page, 'tell');
  return () => {
    const tray = currentTray(readTrays());
    box.hidden = !tray || (tray.items.length === 0 && !tray.plan);
    const link = box.querySelector('a');
    if (tray && link) link.href = tellOf(page, tray);
  };
}
