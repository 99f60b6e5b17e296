import type { Fields } from '../draft.ts';
import { typedDate } from '../typed-date.ts';
import { compact } from './from-bibtex.ts';
import { names } from './names.ts';

const TYPES: Record<string, string> = {
  JOUR: 'article-journal',
  MGZN: 'article-magazine',
  NEWS: 'article-newspaper',
  BOOK: 'book',
  CHAP: 'chapter',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  RPRT: 'report',
  THES: 'thesis',
  ELEC: 'webpage',
  WEB: 'webpage',
  BLOG: 'post-weblog',
  DATA: 'dataset',
  STAT: 'legislation',
  BILL: 'legislation',
  LEGAL: 'legislation',
  VIDEO: 'motion_picture',
};

/** Reads RIS records, as reference managers and journal pages write them. */
export function fromRis(text: string): Fields[] {
  return text.split(/^ER\s{1,2}-.*$/m).flatMap((record) => {
    const lines = [...record.matchAll(/^([A-Z][A-Z0-9])\s{1,2}-\s?(.*)$/gm)]
      .map(([, tag, value]) => [tag!, value!.trim()] as const)
      .filter(([, value]) => value);
    if (!lines.some(([tag]) => tag === 'TY')) return [];
    const all = (...tags: string[]) => lines.filter(([tag]) => tags.includes(tag)).map(([, value]) => value);
    const one = (...tags: string[]) => tags.flatMap((tag) => all(tag))[0];
    const date = one('DA', 'PY', 'Y1')?.replace(/\/+$/, '').replaceAll('/', '-');
    const pages = [one('SP'), one('EP')].filter(Boolean).join('–');
    const title = one('TI', 'T1', 'CT');
    return [
      compact({
        type: TYPES[one('TY') ?? ''] ?? 'document',
        title,
        author: all('AU', 'A1').length ? names(all('AU', 'A1')) : undefined,
        'container-title': one('T2', 'JO', 'JF', 'JA', 'BT'),
        publisher: one('PB'),
        issued: date && typedDate(date.split(/\s/)[0]!),
        volume: one('VL'),
        issue: one('IS'),
        page: pages,
        DOI: one('DO')?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, ''),
        ISBN: /BOOK|CHAP/.test(one('TY') ?? '') ? one('SN') : undefined,
        URL: one('UR', 'L2'),
        accessed: one('Y2') && typedDate(one('Y2')!.replace(/\/+$/, '').replaceAll('/', '-')),
        language: /^th/i.test(one('LA') ?? '') || /[ก-๙]/.test(title ?? '') ? 'th' : 'en',
      }),
    ];
  });
}
