import { formatDate, MONTHS } from '../../words/dates.ts';
import { isThai, LANGS, type Lang } from '../../words/languages.ts';

/** What is needed to cite one page of this site. */
export interface CitablePage {
  id: string;
  title: string;
  /** Who stands for the text. */
  author: Record<Lang, string>;
  /** Last change, EDTF. */
  updated: string;
  site: Record<Lang, string>;
  lang: Lang;
}

/**
 * A citation around the place of the address, which only the reader's browser knows. Where there is no address, `head`
 * and `tail` make a whole citation by themselves.
 */
export interface Citation {
  head: string;
  /** Words right before and after the address, for where there is one. */
  before: string;
  after: string;
  tail: string;
}

/** Ready-made citations of a page. */
export type Citations = Record<'thai' | 'apa' | 'bibtex', Citation>;

/** A citation as text. @param url address of the page; left out, the citation does without */
export const citationText = ({ head, before, after, tail }: Citation, url?: string): string =>
  head + (url === undefined ? '' : before + url + after) + tail;

/** Cites a page in Thai style (Buddhist Era), in APA and in BibTeX. The year is that of the last change. */
export function citePage(page: CitablePage): Citations {
  const year = page.updated.slice(0, 4);
  const apa = LANGS.find((lang) => lang === 'en') ?? page.lang;
  const own = LANGS.find(isThai) ?? page.lang;
  return {
    thai: {
      head: `${page.author[own]}. (${formatDate(page.updated, own)}). ${page.title}. ${page.site[own]}.`,
      before: ' ',
      after: '',
      tail: '',
    },
    apa: {
      head: `${page.author[apa]}. (${apaDate(page.updated)}). ${page.title}. ${page.site[apa]}.`,
      before: ' ',
      after: '',
      tail: '',
    },
    bibtex: {
      head: [
        `@online{${page.id.replace(/[^a-z0-9]+/g, '_')}_${year},`,
        `  author   = {{${page.author[page.lang]}}},`,
        `  title    = {{${escapeBibtex(page.title)}}},`,
        `  year     = {${year}},`,
        `  date     = {${page.updated.replace(/[~?]$/, '')}},`,
      ].join('\n'),
      before: '\n  url      = {',
      after: '},',
      tail: `\n  langid   = {${langid(page.lang)}}\n}`,
    },
  };
}

/** What BibTeX calls a language. */
const langid = (lang: string): string =>
  (new Intl.DisplayNames(['en'], { type: 'language' }).of(lang) ?? lang).toLowerCase();

/** APA order of a date: year first, then month and day. */
function apaDate(edtf: string): string {
  const [year, month, day] = edtf.replace(/[~?]$/, '').split('-');
  return [year, month && `, ${MONTHS.en[Number(month) - 1]}`, day && ` ${Number(day)}`].filter(Boolean).join('');
}

const escapeBibtex = (text: string): string => text.replace(/[\\{}%#&$_]/g, (mark) => `\\${mark}`);
