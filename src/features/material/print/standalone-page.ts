import type { Lang } from '../../../words/languages.ts';
import { holdWords } from './hold-words.ts';
import { Markup, markup } from './markup.ts';

/** Sheets as a page of their own, to open from a folder and print; its styles lie beside it in `material.css`. */
export function standalonePage(title: string, sheets: readonly Markup[], lang: Lang): string {
  return `<!doctype html>\n${markup`<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="stylesheet" href="material.css"></head><body class="material-page"><main class="material" lang="${lang}">${sheets.map(({ html }) => new Markup(holdWords(html)))}</main></body></html>`}\n`;
}
