import { raisedText } from '../../../words/raised-letters.ts';
import { child, elements, textOf, type Element } from './xml.ts';

/** Accents over a letter, as the marks that join it. */
const PLAIN = /^[\p{L}\p{N}\p{M}.,๐-๙]*$/u;

/**
 * An equation of Word in one line: `(256,789)/(1,234) = 208`, `x²`, `√(a + b)`. No letter and no number is left out.
 * @param node `m:oMath` or something within it
 */
export function equation(node: Element): string {
  const part = (name: string): string => inner(child(node, name));
  switch (node.name) {
    case 'm:r':
      return elements(node)
        .filter(({ name }) => name === 'm:t' || name === 'w:t')
        .map(textOf)
        .join('');
    case 'm:f': {
      const kind = child(child(node, 'm:fPr'), 'm:type')?.attributes['m:val'];
      if (kind === 'noBar') return `(${part('m:num')} ${part('m:den')})`;
      return `${grouped(part('m:num'))}/${grouped(part('m:den'))}`;
    }
    case 'm:sSup':
      return grouped(part('m:e')) + above(part('m:sup'), 'super');
    case 'm:sSub':
      return grouped(part('m:e')) + above(part('m:sub'), 'sub');
    case 'm:sSubSup':
      return grouped(part('m:e')) + above(part('m:sub'), 'sub') + above(part('m:sup'), 'super');
    case 'm:sPre':
      return above(part('m:sub'), 'sub') + above(part('m:sup'), 'super') + grouped(part('m:e'));
    case 'm:rad': {
      const degree = part('m:deg');
      const root = ({ '': '√', '2': '√', '3': '∛', '4': '∜' } as Record<string, string>)[degree.trim()];
      return root ? `${root}${grouped(part('m:e'))}` : `${above(degree, 'super')}√${grouped(part('m:e'))}`;
    }
    case 'm:nary': {
      const sign = child(child(node, 'm:naryPr'), 'm:chr')?.attributes['m:val'] ?? '∫';
      return `${sign}${limits(part('m:sub'), part('m:sup'))} ${part('m:e')}`;
    }
    case 'm:d': {
      const properties = child(node, 'm:dPr');
      const mark = (name: string, other: string): string => child(properties, name)?.attributes['m:val'] ?? other;
      const parts = elements(node)
        .filter(({ name }) => name === 'm:e')
        .map(inner);
      return `${mark('m:begChr', '(')}${parts.join(mark('m:sepChr', '|'))}${mark('m:endChr', ')')}`;
    }
    case 'm:func':
      return `${part('m:fName')} ${grouped(part('m:e'))}`;
    case 'm:limLow':
      return `${part('m:e')}${limits(part('m:lim'), '')}`;
    case 'm:limUpp':
      return `${part('m:e')}${limits('', part('m:lim'))}`;
    case 'm:m':
      return `[${rows(node, 'm:mr').join('; ')}]`;
    case 'm:eqArr':
      return elements(node)
        .filter(({ name }) => name === 'm:e')
        .map(inner)
        .join('; ');
    case 'm:acc':
      return part('m:e') + (child(child(node, 'm:accPr'), 'm:chr')?.attributes['m:val'] ?? '\u0302');
    case 'm:bar':
      return grouped(part('m:e')) + '\u0305';
    case 'm:oMathPara':
      return elements(node)
        .filter(({ name }) => name === 'm:oMath')
        .map(inner)
        .join('; ');
    case 'w:del':
    case 'w:moveFrom':
      return '';
    default:
      return /Pr$/.test(node.name) ? '' : inner(node);
  }
}

const inner = (node: Element | undefined): string => elements(node).map(equation).join('').trim();

const rows = (node: Element, name: string): string[] =>
  elements(node)
    .filter((row) => row.name === name)
    .map((row) => elements(row).map(inner).join(', '));

/** In brackets, where it is more than one number or name. */
const grouped = (text: string): string =>
  PLAIN.test(text) || /^[([|][^()[\]|]*[)\]|]$/.test(text) ? text : `(${text})`;

function above(text: string, where: 'super' | 'sub'): string {
  if (!text) return '';
  return raisedText(text.replace(/\s+/g, ''), where) ?? `${where === 'super' ? '^' : '_'}${grouped(text)}`;
}

const limits = (low: string, high: string): string => `${low ? `_(${low})` : ''}${high ? `^(${high})` : ''}`;
