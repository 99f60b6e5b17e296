/**
 * Lets a part of a page get its script late: what a reader presses or fills in meanwhile is done once the script is
 * there. Boxes and folds have answered by themselves by then, so that only buttons are pressed again.
 * @returns to be called when everything in `place` listens
 */
export function keepForLater(place: HTMLElement): () => void {
  const missed = new Map<EventTarget, 'click' | 'input' | 'change'>();
  const keep = ({ type, target }: Event): void => {
    if (!(target instanceof HTMLElement)) return;
    const button = target.closest('button');
    if (type === 'click') {
      if (button) missed.set(button, 'click');
    } else if (type === 'input' || type === 'change') missed.set(target, type);
  };
  const types = ['click', 'input', 'change'] as const;
  for (const type of types) place.addEventListener(type, keep, true);
  return () => {
    for (const type of types) place.removeEventListener(type, keep, true);
    for (const [target, type] of missed)
      if (target instanceof HTMLElement && target.isConnected)
        if (type === 'click') target.click();
        else target.dispatchEvent(new Event(type, { bubbles: true }));
  };
}
