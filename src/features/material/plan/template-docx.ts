import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { changeRuns, type Inline, type TextBlock } from '../../../text/text-block.ts';
import type { Lang } from '../../../words/languages.ts';
import { words } from '../../../words/words.ts';
import type { PortableSource } from '../portable/portable-entry.ts';
import { mendDocx } from './mend-docx.ts';
import { para, runs } from './plan-parts.ts';
import { planNumbering, planStyles } from './plan-styles.ts';
import { TextWriter } from './text-docx.ts';

/** A text that others adapt, and where it comes from. */
export interface Template {
  lang: Lang;
  title: string;
  summary: string;
  /** ISO day on which it last changed. */
  updated: string;
  text: readonly TextBlock[];
  /** In the order of their numbers. */
  sources: readonly PortableSource[];
  /** Name of the site, licence, and the address of the page where one is known. */
  credit: string;
}

/** A text to adapt as a Word document: real headings, lists and tables, its sources at the end. The same bytes every time. */
export async function templateDocx(template: Template): Promise<Uint8Array> {
  const { lang, title, summary, updated, text, sources, credit } = template;
  const writer = new TextWriter();
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]));
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
    para(summary),
    ...writer.write(changeRuns([...text], unlinked), { lang, level: 1, numberOf: (source) => numbers.get(source) }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(words(lang).make.sources) }),
    ...sources.map((source, index) =>
      para([`[${index + 1}] ${source.text}`, source.url].filter(Boolean).join(' '), 'Small'),
    ),
    para(credit, 'Small'),
  ];
  const footer = new Footer({
    children: [
      new Paragraph({
        style: 'Small',
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
  const file = new Document({
    title,
    styles: planStyles,
    numbering: planNumbering(writer.numbering),
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } },
        },
        footers: { default: footer },
        children,
      },
    ],
  });
  return mendDocx(new Uint8Array(await Packer.toArrayBuffer(file)), updated);
}

/** Links of Word are named at random, and a printed page cannot be pressed: an address from outside is written out. */
const unlinked = (run: Inline): Inline =>
  typeof run === 'string' || !('href' in run) || run.href === undefined
    ? run
    : { text: /^https?:/i.test(run.href) && run.href !== run.text ? `${run.text} (${run.href})` : run.text };
