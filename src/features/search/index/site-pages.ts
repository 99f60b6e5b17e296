import { othersThan, type Lang } from '../../../words/languages.ts';
import { FOUND_PAGES, type FoundPage } from '../../../words/found-pages.ts';
import { GUIDES, type GuideName } from '../../../words/guide-names.ts';
import { boardWords } from '../../../words/board-words.ts';
import { budgetIn } from '../../../words/in/budget.ts';
import { fundPageIn } from '../../../words/in/fund/fund-page.ts';
import { pageAsksIn } from '../../../words/in/library/page-asks.ts';
import { words } from '../../../words/words.ts';
import { WITHOUT } from '../../../settings/without.ts';
import { TEXTS } from '../../../site.texts.ts';
import { sectionsOfMarkdown } from '../../../text/plain-markdown.ts';
import type { SourceData } from '../../../intake/schema/list/source.ts';
import { authorSections } from './names/authors.ts';
import { NAME_BREAK, type SearchPage, type SearchSection } from './indexed-page.ts';
import type { Shown } from './pages-of-library.ts';

/** Texts of the makers of the site in one language, as Markdown: guides by name, and the page on the site itself. */
export type SiteTexts = Partial<Record<GuideName | 'about', string>>;

type Head = readonly [title: string, summary: string];

/** What each page is called and says of itself, in the words that stand at its top. */
function headsOf(lang: Lang): Record<FoundPage | GuideName, Head> {
  const t = words(lang);
  const m = t.movement;
  const [fund, budget] = [fundPageIn[lang], budgetIn[lang]];
  const head = ({ title, intro }: { title: string; intro: string }): Head => [title, intro];
  const guides = Object.fromEntries(
    GUIDES.map((name): [GuideName, Head] => [name, [t.guide.titles[name], t.guide.summaries[name]]]),
  ) as Record<GuideName, Head>;
  return {
    ...guides,
    fund: head(fund),
    budget: head(budget),
    ours: head(boardWords(lang)),
    tray: head(t.tray),
    write: head(t.write),
    guide: head(t.guide),
    data: head(t.data),
    offline: head(t.offline),
    sources: head(t.sources),
    about: [t.aboutPage.title, TEXTS.lead?.[lang] ?? t.home.lead],
    coverage: head(t.coverage),
    changes: head(t.changes),
    map: [t.looking.map.title, ''],
    compare: head(t.looking.compare),
    benefits: [t.looking.benefits.title, t.looking.benefits.before],
    help: head(t.help),
    cases: head(t.cases),
    lessons: head(t.lessons),
    workshops: head(t.workshops),
    terms: head(t.terms),
    agenda: head(t.agenda),
    timeline: [TEXTS.timeline?.title[lang] ?? m.timeline.title, TEXTS.timeline?.intro[lang] ?? m.timeline.intro],
    figures: [m.figures.title, TEXTS.figures?.intro[lang] ?? m.figures.intro],
    rules: head(m.rules),
    studies: head(m.studies),
    awards: head(m.awards),
  };
}

/**
 * The tools, lists and guides of the site, so that somebody finds them who looks for a way to do something here.
 * @param texts what guides and the page on the site say; without them they are found by name, summary and questions
 * @param sources so that the list of sources is found by who wrote them
 */
export function sitePages(lang: Lang, texts: SiteTexts = {}, sources: readonly SourceData[] = []): SearchPage[] {
  const own = headsOf(lang);
  const others = othersThan(lang).map(headsOf);
  const guides = new Set<string>(GUIDES);
  const offered = FOUND_PAGES.filter((page) => !WITHOUT.includes(page));
  return [...offered, ...GUIDES].map((id): SearchPage => {
    const [title, summary] = own[id];
    const text = id in texts ? texts[id as keyof SiteTexts] : undefined;
    return {
      id: `page:${id}`,
      title,
      key: others.map((heads) => heads[id][0]).join(NAME_BREAK),
      data: { kind: 'page', id, ...(guides.has(id) && { guide: true }) } satisfies Shown,
      facets: { kind: ['page'] },
      asks: pageAsksIn[lang][id],
      sections: [
        { text: summary || title },
        ...(text === undefined ? [] : sectionsOfMarkdown(text)).map(
          ({ id: anchor, heading, text: said }): SearchSection => ({
            ...(anchor && { anchor }),
            ...(heading && { heading }),
            text: said,
          }),
        ),
        ...(id === 'sources' ? authorSections(sources, lang) : []),
      ],
    };
  });
}
