import { itemAt } from '../../certain.ts';
import { changed, lost, sample, type Loss } from './loss.ts';
import { child, element, elements, readXml, textOf, within, type Element } from './word/xml.ts';

/** A work that a Word file cites, as its reference manager wrote it into the file. */
export interface CitedWork {
  /** What stands in the text for now, as in `[@cited-in-word-1]`; whoever knows the library gives it a real id. */
  id: string;
  /** A CSL-JSON item. */
  item: Record<string, unknown>;
}

/** One place of a citation: which work, and where in it. */
interface Place {
  work: string;
  locator: string;
  prefix: string;
  suffix: string;
}

const ID = 'cited-in-word-';
const LOCATORS: Record<string, string> = {
  page: 'p.',
  chapter: 'ch.',
  section: 'sec.',
  paragraph: 'para.',
  volume: 'vol.',
  figure: 'fig.',
  verse: 'v.',
};

/**
 * Finds what Zotero, Mendeley and Word itself wrote into a document behind the words of a citation, and puts our own
 * mark in its place. A citation that cannot be read stays as the words that are seen.
 */
export class CitedInWord {
  readonly #works = new Map<string, CitedWork>();
  readonly #own = new Map<string, Record<string, unknown>>();
  readonly #unread: string[] = [];
  #places = 0;

  /** @param parts XML of the parts in which Word keeps its own list of sources (`customXml/item1.xml` …) */
  constructor(parts: Iterable<string>) {
    for (const xml of parts) {
      if (!/\bSources\b/.test(xml) || !/officeDocument\/2006\/bibliography|officeDocument\/bibliography/.test(xml))
        continue;
      try {
        for (const source of every(readXml(xml), 'Source')) {
          const tag = field(source, 'Tag');
          if (tag) this.#own.set(tag.toLowerCase(), wordSource(source));
        }
      } catch {
        // A broken list is none: the words of its citations stay.
      }
    }
  }

  /** Replaces the citations of one part by marks, within its tree. */
  take(root: Element): void {
    this.#controls(root);
    for (const paragraph of paragraphs(root)) this.#fields(paragraph);
  }

  /** Works that were cited, in the order in which they come up first. */
  get works(): CitedWork[] {
    return [...this.#works.values()];
  }

  /** What is told of it. */
  get losses(): Loss[] {
    const works = this.#works.size;
    const unread = this.#unread;
    return [
      ...(works
        ? [
            changed(
              'cited-in-word',
              `การอ้างอิงจากโปรแกรมจัดการอ้างอิง ${this.#places} แห่ง กลายเป็น [@รหัส] พร้อมแหล่งอ้างอิง ${works} รายการ ตรวจแต่ละรายการ และลบรายการอ้างอิงท้ายเรื่องถ้าซ้ำกัน`,
              `${this.#places} citation${this.#places === 1 ? '' : 's'} of a reference manager became [@id], with ${works} source${works === 1 ? '' : 's'}; check each, and take out the list at the end of the text where it says the same`,
            ),
          ]
        : []),
      ...(unread.length
        ? [
            lost(
              'citation-unread',
              `การอ้างอิงจากโปรแกรมจัดการอ้างอิง ${unread.length} แห่งอ่านไม่ออก คงไว้เป็นข้อความ: ${unread
                .slice(0, 5)
                .map((words) => sample(words, 40))
                .join(' ')}`,
              `${unread.length} citation${unread.length === 1 ? '' : 's'} of a reference manager could not be read and stayed as words: ${unread
                .slice(0, 5)
                .map((words) => sample(words, 40))
                .join(' ')}`,
            ),
          ]
        : []),
    ];
  }

  /** Mendeley's new citations are boxes with the record in their tag. */
  #controls(parent: Element): void {
    parent.children = parent.children.map((node) => {
      if (node.type !== 'element') return node;
      const tag = node.name === 'w:sdt' ? (child(child(node, 'w:sdtPr'), 'w:tag')?.attributes['w:val'] ?? '') : '';
      const data = /^MENDELEY_CITATION_v\d_([\s\S]+)$/.exec(tag)?.[1];
      if (data === undefined) {
        this.#controls(node);
        return node;
      }
      const mark = this.#mark(fromBase64(data));
      const content = child(node, 'w:sdtContent');
      if (mark === undefined) {
        this.#unread.push(within(content, 'w:t').map(textOf).join(''));
        return node;
      }
      const run = textRun(mark);
      return within(content, 'w:p').length ? element('w:p', {}, [run]) : run;
    });
  }

  /** Fields of one paragraph: instructions with a record in them, and what is seen of them. */
  #fields(paragraph: Element): void {
    const open: { run: Element; at: number; instruction: string; result: boolean; words: string }[] = [];
    const runs = runsOf(paragraph);
    runs.forEach((run, place) => {
      if (run.name === 'w:fldSimple') {
        const mark = this.#instruction(run.attributes['w:instr'] ?? '', () => within(run, 'w:t').map(textOf).join(''));
        if (mark !== undefined) Object.assign(run, textRun(mark));
        return;
      }
      for (const inner of elements(run)) {
        const last = open.at(-1);
        if (inner.name === 'w:instrText' && last && !last.result) last.instruction += textOf(inner);
        else if (inner.name === 'w:t') open.forEach((each) => each.result && (each.words += textOf(inner)));
        if (inner.name !== 'w:fldChar') continue;
        const type = inner.attributes['w:fldCharType'];
        if (type === 'begin') open.push({ run, at: place, instruction: '', result: false, words: '' });
        else if (type === 'separate' && last) last.result = true;
        else if (type === 'end' && last) {
          open.pop();
          const mark = this.#instruction(last.instruction, () => last.words);
          if (mark !== undefined) replace(runs.slice(last.at, place + 1), mark);
        }
      }
    });
  }

  /** What stands for a field; `undefined` for one that is no citation or that cannot be read. */
  #instruction(instruction: string, words: () => string): string | undefined {
    const text = instruction.trim();
    const record = /^ADDIN\s+(?:ZOTERO_ITEM\s+)?CSL_CITATION\s*(\{[\s\S]*)$/i.exec(text)?.[1];
    const own = /^CITATION\s+([\s\S]+)$/i.exec(text)?.[1];
    const mark = record === undefined ? own !== undefined && this.#ownMark(own) : this.#mark(record);
    if (mark === false) return undefined;
    if (mark === undefined && words().trim()) this.#unread.push(words().trim());
    return mark;
  }

  /** The mark for a citation of Zotero or Mendeley. */
  #mark(json: string): string | undefined {
    let read: unknown;
    try {
      read = JSON.parse(json);
    } catch {
      return undefined;
    }
    const items = (read as { citationItems?: unknown } | null)?.citationItems;
    if (!Array.isArray(items) || !items.length) return undefined;
    const places = items.flatMap((each: unknown): Place[] => {
      const { itemData, locator, label, prefix, suffix, uris, uri } = (each ?? {}) as Record<string, unknown>;
      if (!itemData || typeof itemData !== 'object') return [];
      const item = itemData as Record<string, unknown>;
      const name = Array.isArray(uris ?? uri) ? String(((uris ?? uri) as unknown[])[0]) : JSON.stringify(item);
      const where = typeof locator === 'string' || typeof locator === 'number' ? String(locator).trim() : '';
      return [
        {
          work: this.#work(name, item),
          locator: where && `${LOCATORS[String(label ?? 'page')] ?? String(label)} ${where}`,
          prefix: typeof prefix === 'string' ? prefix.trim() : '',
          suffix: typeof suffix === 'string' ? suffix.trim() : '',
        },
      ];
    });
    return places.length === items.length ? this.#written(places) : undefined;
  }

  /** The mark for a citation of Word's own: `CITATION Tag \p 12 \m Other`. */
  #ownMark(text: string): string | undefined {
    const places: Place[] = [];
    const parts = text.trim().match(/"[^"]*"|\\\w|\S+/g) ?? [];
    for (let index = 0; index < parts.length; index++) {
      const part = itemAt(parts, index);
      const value = () => (parts[++index] ?? '').replaceAll('"', '');
      const last = places.at(-1);
      if (part === '\\m' || !part.startsWith('\\')) {
        const tag = part === '\\m' ? value() : part.replaceAll('"', '');
        const item = this.#own.get(tag.toLowerCase());
        if (!item) return undefined;
        places.push({ work: this.#work(`word:${tag.toLowerCase()}`, item), locator: '', prefix: '', suffix: '' });
      } else if (part === '\\p' && last) last.locator = `p. ${value()}`;
      else if (part === '\\f' && last) last.prefix = value();
      else if (part === '\\s' && last) last.suffix = value();
      else if (/^\\[lv]$/.test(part)) value();
    }
    return places.length ? this.#written(places) : undefined;
  }

  #work(key: string, item: Record<string, unknown>): string {
    const known = this.#works.get(key) ?? { id: `${ID}${this.#works.size + 1}`, item };
    this.#works.set(key, known);
    return known.id;
  }

  /** Works beside one another in one mark; words before and behind it stay words. */
  #written(places: readonly Place[]): string {
    this.#places += 1;
    const plain = (text: string) =>
      text
        .replace(/[[\]@;]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    const parts: string[] = [];
    let open: string[] = [];
    const close = () => {
      if (open.length) parts.push(`[${open.join('; ')}]`);
      open = [];
    };
    for (const { work, locator, prefix, suffix } of places) {
      if (prefix) {
        close();
        parts.push(plain(prefix));
      }
      const where = plain(locator);
      open.push(`@${work}${where ? `, ${where}` : ''}`);
      if (suffix) {
        close();
        parts.push(plain(suffix).replace(/^,\s*/, ''));
      }
    }
    close();
    return parts.join(' ');
  }
}

const textRun = (text: string): Element =>
  element('w:r', {}, [element('w:t', { 'xml:space': 'preserve' }, [{ type: 'text', value: text }])]);

/** Puts words in the place of a field that begins in the first of some runs and ends in the last. */
function replace(runs: readonly Element[], text: string): void {
  const mark = (node: Element, type: string) => node.name === 'w:fldChar' && node.attributes['w:fldCharType'] === type;
  const first = itemAt(runs, 0);
  const last = itemAt(runs, -1);
  const begin = first.children.findLastIndex((node) => node.type === 'element' && mark(node, 'begin'));
  const end = last.children.findIndex((node) => node.type === 'element' && mark(node, 'end'));
  const before = first.children.slice(0, begin);
  const after = last.children.slice(end + 1);
  for (const run of runs)
    run.children = run.children.filter((node) => node.type === 'element' && node.name === 'w:rPr');
  last.children.push(...after);
  first.children = [
    ...before,
    element('w:t', { 'xml:space': 'preserve' }, [{ type: 'text', value: text }]),
    ...(first === last ? after : []),
  ];
}

/** Paragraphs of a part, those within tables, boxes and notes too. */
function paragraphs(root: Element): Element[] {
  return elements(root).flatMap((node) => (node.name === 'w:p' ? [node, ...paragraphs(node)] : paragraphs(node)));
}

/** Runs and simple fields of one paragraph in order, without those of paragraphs within it or of what was deleted. */
function runsOf(node: Element): Element[] {
  return elements(node).flatMap((inner) =>
    inner.name === 'w:r' || inner.name === 'w:fldSimple'
      ? [inner]
      : /^w:(?:p|del|moveFrom|txbxContent)$/.test(inner.name)
        ? []
        : runsOf(inner),
  );
}

function fromBase64(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
  } catch {
    return '';
  }
}

/** Whether an element of Word's list of sources has a name, whatever prefix the file has for it. */
const called = (node: Element, name: string): boolean => node.name.slice(node.name.lastIndexOf(':') + 1) === name;
const inner = (node: Element | undefined, name: string): Element | undefined =>
  elements(node).find((each) => called(each, name));
const field = (node: Element | undefined, name: string): string | undefined => {
  const found = inner(node, name);
  return (found && textOf(found).trim()) || undefined;
};
/** Every element of a name, at any depth. */
const every = (node: Element | undefined, name: string): Element[] =>
  elements(node).flatMap((each) => (called(each, name) ? [each] : every(each, name)));

const WORD_TYPES: Record<string, string> = {
  Book: 'book',
  BookSection: 'chapter',
  JournalArticle: 'article-journal',
  ArticleInAPeriodical: 'article-magazine',
  ConferenceProceedings: 'paper-conference',
  Report: 'report',
  InternetSite: 'webpage',
  DocumentFromInternetSite: 'webpage',
  ElectronicSource: 'document',
  Film: 'motion_picture',
  Interview: 'interview',
  Patent: 'patent',
  Case: 'legal_case',
};

/** A source of Word's own list as CSL-JSON. */
function wordSource(node: Element): Record<string, unknown> {
  const one = (...names: string[]) => names.map((name) => field(node, name)).find(Boolean);
  const kind = one('SourceType') ?? '';
  const roles = inner(node, 'Author');
  const people = (role: string): Record<string, string>[] => {
    const holder = inner(roles, role);
    const group = field(holder, 'Corporate');
    if (group) return [{ literal: group }];
    return every(holder, 'Person').flatMap((person): Record<string, string>[] => {
      const [family, first, middle] = [field(person, 'Last'), field(person, 'First'), field(person, 'Middle')];
      const given = [first, middle].filter(Boolean).join(' ');
      return family ? [{ family, ...(given && { given }) }] : given ? [{ literal: given }] : [];
    });
  };
  const date = (suffix: string) => {
    const [year, month, day] = [one(`Year${suffix}`), one(`Month${suffix}`), one(`Day${suffix}`)];
    return year && { raw: [month && day, month, year].filter(Boolean).join(month && /^\d+$/.test(month) ? '/' : ' ') };
  };
  const report = kind === 'Report';
  return Object.fromEntries(
    Object.entries({
      type: WORD_TYPES[kind] ?? 'document',
      title: one('Title'),
      author: people('Author'),
      editor: people('Editor'),
      translator: people('Translator'),
      'container-author': people('BookAuthor'),
      'container-title': one(
        'JournalName',
        'BookTitle',
        'PeriodicalTitle',
        'ConferenceName',
        'InternetSiteTitle',
        'PublicationTitle',
      ),
      publisher: one('Publisher', 'Institution', 'ProductionCompany'),
      'publisher-place': one('City'),
      edition: one('Edition'),
      genre: one('ThesisType'),
      issued: date(''),
      accessed: date('Accessed'),
      volume: one('Volume'),
      issue: report ? undefined : one('Issue'),
      number: one('PatentNumber', 'CaseNumber'),
      page: one('Pages'),
      URL: one('URL'),
      DOI: one('DOI'),
      ...(/^\d{4}-\d{3}[\dXx]$/.test(one('StandardNumber') ?? '')
        ? { ISSN: one('StandardNumber') }
        : { ISBN: one('StandardNumber') }),
    }).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}
