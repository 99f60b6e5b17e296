import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Attributes that people read or hear. */
const HEARD = ['ariaLabel', 'title', 'placeholder', 'alt', 'ariaDescription', 'ariaRoleDescription'];
/** What is not said, or is no word of a language: dates, which formats write, and the address of the page. */
const SILENT = new Set(['script', 'style', 'code', 'template', 'link', 'time', 'page-address']);

interface Said {
  text: string;
  /** Way of the elements around it, for whoever looks for it. */
  at: string;
}

const spoken = (node: Element): string[] =>
  HEARD.flatMap((name) => {
    const value = node.properties[name];
    return typeof value === 'string' ? [value] : [];
  });

/** All that a page says in its own language: what is marked as being in another is not asked for. */
export function saidOn(html: string, lang: string): Said[] {
  const walk = (node: Nodes, way: string): Said[] => {
    if (node.type === 'text') return [{ text: node.value, at: way }];
    if (!('children' in node)) return [];
    if (node.type === 'element') {
      const { lang: own, className } = node.properties;
      if (SILENT.has(node.tagName) || (typeof own === 'string' && own !== lang)) return [];
      const name = Array.isArray(className) ? `${node.tagName}.${className.join('.')}` : node.tagName;
      const here = `${way} ${name}`.trim();
      return [
        ...spoken(node).map((text) => ({ text, at: here })),
        ...node.children.flatMap((child) => walk(child, here)),
      ];
    }
    return node.children.flatMap((child) => walk(child, way));
  };
  return walk(fromHtml(html), '');
}
