import { formatDate } from '../model/dates.ts';
import type { Lang } from '../model/entry.ts';

/** What is needed to cite one page of this site. */
export interface CitablePage {
  id: string;
  title: string;
  /** Who stands for the text. */
  author: { th: string; en: string };
  /** Last change, EDTF. */
  updated: string;
  site: { th: string; en: string };
  url: string;
  lang: Lang;
}

/** Ready-made citations of a page. */
export interface Citations {
  thai: string;
  apa: string;
  bibtex: string;
}

/** Cites a page in Thai style (Buddhist Era), in APA and in BibTeX. The year is that of the last change. */
export function citePage(page: CitablePage): Citations {
  const year = page.updated.slice(0, 4);
  return {
    thai: `${page.author.th}. (${formatDate(page.updated, 'th')}). ${page.title}. ${page.site.th}. ${page.url}`,
    apa: `${page.author.en}. (${apaDate(page.updated)}). ${page.title}. ${page.site.en}. ${page.url}`,
    bibtex: [
      `@online{${page.id.replace(/[^a-z0-9]+/g, '_')}_${year},`,
      `  author   = {{${page.author[page.lang]}}},`,
      `  title    = {{${escapeBibtex(page.title)}}},`,
      `  year     = {${year}},`,
      `  date     = {${page.updated.replace(/[~?]$/, '')}},`,
      `  url      = {${page.url}},`,
      `  langid   = {${page.lang === 'th' ? 'thai' : 'english'}}`,
      '}',
    ].join('\n'),
  };
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** APA order of a date: year first, then month and day. */
function apaDate(edtf: string): string {
  const [year, month, day] = edtf.replace(/[~?]$/, '').split('-');
  return [year, month && `, ${MONTHS[Number(month) - 1]}`, day && ` ${Number(day)}`].filter(Boolean).join('');
}

const escapeBibtex = (text: string): string => text.replace(/[\\{}%#&$_]/g, (mark) => `\\${mark}`);
