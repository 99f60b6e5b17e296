import { TEXTS } from '../../site.texts.ts';
import type { Lang } from '../../words/languages.ts';
import { words } from '../../words/words.ts';

/** What this network calls the triangle, and the thought behind it. */
export function triangleTexts(lang: Lang): { title: string; intro: string; choose: string } {
  const t = words(lang);
  const title = TEXTS.triangle?.title[lang] ?? t.triangle.title;
  return { title, intro: TEXTS.triangle?.intro[lang] ?? t.triangle.intro, choose: t.home.chooseSide(title) };
}
