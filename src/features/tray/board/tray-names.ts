import { addTray, openTray, removeTray, setDetails } from '../state/tray-changes.ts';
import { currentTray, type Tray } from '../state/tray.ts';
import { button, el } from '../../../dom/element.ts';
import { changeTrays, newId, newTray, readTrays } from '../state/tray-store.ts';
import { part, type Show, type TrayPage } from './tray-page.ts';

/** Which tray is open, a new one, deleting one; and the title, date, place and group size of the open one. */
export function trayNames(page: TrayPage): Show {
  const { t } = page;
  const select = part<HTMLSelectElement>(page, 'which');
  const form = part<HTMLFormElement>(page, 'details');
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  select.addEventListener('change', () => {
    changeTrays((box) => openTray(box, select.value));
    page.say(t.saidNew(currentTray(readTrays())?.name || t.noName));
  });
  const add = button(t.newTray, () => {
    const tray = newTray(freeName(readTrays().trays, t));
    changeTrays((box) => addTray(box, tray));
    page.say(t.saidNew(tray.name));
    field('name').focus();
    field('name').select();
  });
  const remove = button(t.deleteTray, () => {
    const tray = currentTray(readTrays());
    if (!tray) return;
    const id = newId();
    changeTrays((box) => removeTray(box, tray.id, id));
    page.say(t.saidDeleted(tray.name || t.noName), id);
    part(page, 'undo').focus();
  });
  part(page, 'tray-buttons').append(add, remove);
  const whole = (name: string): number | undefined =>
    field(name).valueAsNumber > 0 ? Math.floor(field(name).valueAsNumber) : undefined;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    const details = {
      name: field('name').value,
      date: field('date').value || undefined,
      place: field('place').value || undefined,
      people: whole('people'),
      minutes: whole('minutes'),
      start: field('start').value || undefined,
    };
    const tray = currentTray(readTrays());
    if (tray) changeTrays((box) => setDetails(box, tray.id, details));
    else changeTrays((box) => addTray(box, { ...newTray(''), ...details }));
  });

  return () => {
    const box = readTrays();
    const tray = currentTray(box);
    select.replaceChildren(
      ...box.trays.map(({ id, name, items }) =>
        el('option', { value: id, selected: id === tray?.id }, `${name || t.noName} (${items.length})`),
      ),
    );
    part(page, 'which-box').hidden = box.trays.length < 2;
    remove.hidden = !tray;
    const shown = {
      name: tray?.name ?? '',
      date: tray?.date ?? '',
      place: tray?.place ?? '',
      people: String(tray?.people ?? ''),
      minutes: String(tray?.minutes ?? ''),
      start: tray?.start ?? '',
    };
    for (const [name, value] of Object.entries(shown))
      if (document.activeElement !== field(name) && field(name).value !== value) field(name).value = value;
  };
}

/** A name that no tray has yet: "My tray", then "Tray 2", "Tray 3" … */
export function freeName(trays: readonly Tray[], t: TrayPage['t']): string {
  const taken = new Set(trays.map(({ name }) => name));
  if (!taken.has(t.firstName)) return t.firstName;
  for (let number = 2; ; number += 1) if (!taken.has(t.nextName(number))) return t.nextName(number);
}
