import type { Nodes } from 'hast';

const THAI = /[\u0e01-\u0e3a\u0e40-\u0e5b]/;
/** Attributes that are read out or shown. */
const SAID = ['alt', 'title', 'ariaLabel', 'placeholder', 'label'] as const;

/** Thai words of a page that stand in no element which says that they are Thai. @param lang of what is around them */
export function unmarkedThai(node: Nodes, lang = ''): string[] {
  if (node.type === 'text') return THAI.test(node.value) && lang !== 'th' ? [node.value.trim().slice(0, 80)] : [];
  if (!('children' in node)) return [];
  const own = node.type === 'element' ? String(node.properties['lang'] ?? lang) : lang;
  if (node.type === 'element' && ['head', 'script', 'style'].includes(node.tagName)) return [];
  const said = node.type === 'element' ? SAID.flatMap((name) => node.properties[name] ?? []) : [];
  return [
    ...said.map(String).filter((words) => THAI.test(words) && own !== 'th'),
    ...node.children.flatMap((child) => unmarkedThai(child, own)),
  ];
}

/** The same in a browser, where scripts have added their own: give it to `page.evaluate`. */
export function unmarkedThaiShown(): string[] {
  const thai = /[\u0e01-\u0e3a\u0e40-\u0e5b]/;
  const foreign = (element: Element | null) => element?.closest<HTMLElement>('[lang]')?.lang !== 'th';
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text) {
      if (thai.test(node.data) && foreign(node.parentElement) && !node.parentElement?.closest('script, style'))
        found.push(node.data.trim().slice(0, 80));
    } else if (node instanceof Element) {
      for (const name of ['alt', 'title', 'aria-label', 'placeholder', 'label'])
        if (thai.test(node.getAttribute(name) ?? '') && foreign(node))
          found.push(`${name}: ${node.getAttribute(name)}`);
    }
  }
  return found;
}
