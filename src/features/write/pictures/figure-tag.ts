import { attribute } from '../../../text/syntax/escape.ts';

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** The tag of a picture in a text. */
export const figurePattern = (name: string): RegExp => new RegExp(`<Figure\\b[^<>]*\\bsrc="${escaped(name)}"[^<>]*/>`);

/** The attributes of the tag of a picture; `undefined` where the text does not show it. */
export function figureTag(body: string, name: string): Record<string, string> | undefined {
  const tag = figurePattern(name).exec(body)?.[0];
  return tag === undefined
    ? undefined
    : Object.fromEntries([...tag.matchAll(/\b(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
}

/**
 * The text with another value in the tag of a picture; an empty caption, credit or consent is left out, an empty `alt`
 * stays to be filled.
 */
export function withAttribute(
  body: string,
  name: string,
  key: 'alt' | 'caption' | 'credit' | 'consent',
  value: string,
): string {
  return body.replace(figurePattern(name), (tag) => {
    const others = tag.replace(new RegExp(`\\s+${key}="[^"]*"`), '').replace(/\s*\/>$/, '');
    return value.trim() || key === 'alt' ? `${others} ${key}="${attribute(value)}" />` : `${others} />`;
  });
}
