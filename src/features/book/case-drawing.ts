import { drawnHtml } from '../../draw/to-html.ts';
import { sidesPicture, type PictureSide } from '../../draw/triangle/sides-picture.ts';
import type { CaseData } from '../../intake/schema/entry/case.ts';
import { SIDES, type Side } from '../../intake/schema/names.ts';
import type { Lang } from '../../words/languages.ts';
import { words } from '../../words/words.ts';

/** The triangle of a case as SVG, each side by how it stands, with its words in it and as its name. */
export function caseDrawing({ triangle }: Pick<CaseData, 'triangle'>, lang: Lang): string {
  const t = words(lang);
  const sides = Object.fromEntries(
    SIDES.map((side): [Side, PictureSide] => [
      side,
      { line: triangle[side].state, name: t.side[side], words: t.state[triangle[side].state], matters: [] },
    ]),
  ) as Record<Side, PictureSide>;
  const told = SIDES.map((side) => `${t.side[side]}: ${t.state[triangle[side].state]}`).join(', ');
  // XML needs the name of the language of drawings said.
  return drawnHtml(sidesPicture(sides, `${t.cases.triangle}: ${told}`)).replace(
    '<svg ',
    '<svg xmlns="http://www.w3.org/2000/svg" ',
  );
}
