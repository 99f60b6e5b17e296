import { inOwn } from '../../../words/locale/own-languages.ts';
import { ImportRefusal } from '../../import/index.ts';
import type { FormContext } from '../form/form-context.ts';
import type { PictureBox } from '../pictures/picture-box.ts';

/**
 * Makes pictures ready, keeps them, and puts each into the Thai text.
 * @param at where in the text; at its end when left out
 */
export async function addPictures(
  files: readonly File[],
  { state, t, lang }: FormContext,
  pictures: PictureBox,
  say: (words: string) => void,
  at?: number,
): Promise<void> {
  for (const file of files) {
    try {
      const added = await pictures.add(new Uint8Array(await file.arrayBuffer()));
      const { body } = state.draft.th;
      const place = at === undefined ? body.length : Math.max(body.indexOf('\n', at), 0) || body.length;
      const [before, after] = [body.slice(0, place).trimEnd(), body.slice(place).trimStart()];
      const figure = `<Figure src="${added.name}" alt="" />`;
      state.replace(
        {
          ...state.draft,
          pictures: [...state.draft.pictures, added],
          th: {
            ...state.draft.th,
            body: `${[before, figure, after].filter(Boolean).join('\n\n')}${after ? '' : '\n'}`,
          },
        },
        'picture',
      );
    } catch (error) {
      say(error instanceof ImportRefusal ? `${file.name}: ${inOwn(error, lang)}` : t.full);
    }
  }
}
