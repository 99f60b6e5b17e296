/**
 * Lets rows be dragged by their `.tray-handle` with mouse, pen or finger. Nothing in the list moves until the row is
 * dropped;
 * a line shows where it will go, Escape gives up, and the window scrolls along at its edges.
 * @param dropped is told the row and its new place, from 0
 */
const EDGE = 70;
const STEP = 14;

export function dragToOrder(list: HTMLElement, dropped: (row: HTMLElement, to: number) => void): void {
  list.addEventListener('pointerdown', (event) => {
    const handle = (event.target as Element).closest<HTMLElement>('.tray-handle');
    const row = handle?.parentElement;
    if (!handle || !row || event.button !== 0) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    const rows = [...list.children] as HTMLElement[];
    const from = rows.indexOf(row);
    const startY = event.clientY + window.scrollY;
    let [y, to, frame] = [event.clientY, from, 0];
    row.classList.add('dragging');

    const follow = (): void => {
      row.style.transform = `translateY(${y + window.scrollY - startY}px)`;
      const before = rows.filter((other) => other !== row && middle(other) < y).length;
      to = before;
      const others = rows.filter((other) => other !== row);
      others.forEach((other, index) => {
        other.classList.toggle('drop-before', to !== from && index === to);
        other.classList.toggle('drop-after', to !== from && to === others.length && index === to - 1);
      });
      const by = y < EDGE ? -STEP : y > window.innerHeight - EDGE ? STEP : 0;
      if (by) window.scrollBy(0, by);
      frame = requestAnimationFrame(follow);
    };
    const moved = (next: PointerEvent): void => {
      y = next.clientY;
    };
    const end = (drop: boolean): void => {
      cancelAnimationFrame(frame);
      row.classList.remove('dragging');
      row.style.transform = '';
      for (const other of rows) other.classList.remove('drop-before', 'drop-after');
      handle.removeEventListener('pointermove', moved);
      handle.removeEventListener('pointerup', up);
      handle.removeEventListener('pointercancel', cancel);
      document.removeEventListener('keydown', key);
      if (drop && to !== from) dropped(row, to);
    };
    const up = (): void => end(true);
    const cancel = (): void => end(false);
    const key = (pressed: KeyboardEvent): void => {
      if (pressed.key === 'Escape') end(false);
    };
    handle.addEventListener('pointermove', moved);
    handle.addEventListener('pointerup', up);
    handle.addEventListener('pointercancel', cancel);
    document.addEventListener('keydown', key);
    frame = requestAnimationFrame(follow);
  });
}

const middle = (row: HTMLElement): number => {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
};
