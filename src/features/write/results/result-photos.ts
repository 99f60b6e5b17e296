import { button, el, fill } from '../../../dom/element.ts';
import { addressOfFile, fileOf, giveBack } from '../../../dom/save-file.ts';
import type { Lang } from '../../../words/languages.ts';
import type { ResultWords } from '../../../words/results-words.ts';
import { ImportRefusal } from '../../import/index.ts';
import { makePicture } from '../pictures/make-picture.ts';
import type { ResultPicture } from './result-files.ts';
import { textField, tick } from './result-parts.ts';

interface Photo extends ResultPicture {
  send: boolean;
  address: string;
}

/** The photographs of a meeting: seen beside the form while one types, and sent along where that is ticked. */
export interface ResultPhotos {
  element: HTMLElement;
  /** Those that go along: ticked, and said what they show. */
  sent(): ResultPicture[];
  /** Whether one that is ticked lacks its words. */
  wordless(): boolean;
}

/** @param changed is told when what is sent may have changed */
export function resultPhotos(t: ResultWords, lang: Lang, changed: () => void): ResultPhotos {
  const photos: Photo[] = [];
  const [list, said] = [el('div', { class: 'w-result-photos' }), el('p', { role: 'alert', class: 'small' })];
  const input = el('input', { type: 'file', accept: 'image/*', multiple: true, autocomplete: 'off' });
  input.addEventListener('change', () => void add([...(input.files ?? [])]));
  let made = 0;

  async function add(files: readonly File[]): Promise<void> {
    const wrong: string[] = [];
    for (const file of files) {
      try {
        const picture = await makePicture(new Uint8Array(await file.arrayBuffer()));
        made += 1;
        photos.push({
          ...picture,
          name: `photo-${made}.${picture.extension}`,
          shows: '',
          given: false,
          send: true,
          address: addressOfFile(
            fileOf(picture.bytes, `image/${picture.extension === 'jpg' ? 'jpeg' : picture.extension}`),
          ),
        });
      } catch (error) {
        wrong.push(t.photoBad(file.name, error instanceof ImportRefusal ? error[lang] : String(error)));
      }
    }
    said.textContent = wrong.join(' · ');
    input.value = '';
    draw();
    changed();
  }

  function draw(): void {
    fill(
      list,
      photos.map((photo) =>
        el(
          'figure',
          {},
          el('a', { href: photo.address, target: '_blank' }, el('img', { src: photo.address, alt: photo.shows })),
          textField(
            t.photoShows,
            photo.shows,
            (shows) => {
              photo.shows = shows;
              changed();
            },
            { most: 200 },
          ),
          tick(t.photoSend, photo.send, (send) => {
            photo.send = send;
            changed();
          }),
          tick(t.photoGiven, photo.given, (given) => (photo.given = given)),
          button(t.removePhoto, () => {
            giveBack(photo.address);
            photos.splice(photos.indexOf(photo), 1);
            draw();
            changed();
          }),
        ),
      ),
      photos.length > 0 && el('p', { class: 'small soft' }, t.photoNone),
    );
  }

  return {
    element: el(
      'section',
      { class: 'w-result-beside' },
      el('h3', {}, t.photos),
      el('p', { class: 'small soft' }, t.photosHelp),
      el('label', { class: 'button file-button' }, t.addPhotos, input),
      said,
      list,
    ),
    sent: () => photos.filter(({ send, shows }) => send && shows.trim()),
    wordless: () => photos.some(({ send, shows }) => send && !shows.trim()),
  };
}
