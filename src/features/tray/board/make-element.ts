type Child = Node | string | undefined | false;

/**
 * Makes an element. Text is always text, never HTML.
 * @param attributes `class`, `type`, `aria-label` …; `undefined` and `false` leave one out, `true` writes it empty
 */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | number | boolean | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return element;
}

/** A button that does something. @param name fuller name for screen readers, which begins with the text */
export function makeButton(text: string, run: (button: HTMLButtonElement) => void, name?: string): HTMLButtonElement {
  const button = make('button', { type: 'button', 'aria-label': name }, text);
  button.addEventListener('click', () => run(button));
  return button;
}
