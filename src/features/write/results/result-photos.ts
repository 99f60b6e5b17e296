import { button, el, fill } from '../../../dom/element.ts';
import { addressOfFile, fileOf, giveBack } from '../../../dom/save-file.ts';
import { type Lang } from '../../../words/languages.ts';
import { inOwn } from '../../../words/locale/own-languages.ts';
import type { ResultWords } from '../../../words/results-words.ts';
import { ImportRefusal } from '../../import/index.ts';
import { makePicture } from '../pictures/make-picture.ts';
import type { ResultPicture } from './result-files.ts';
import { textField, tick } from './result-parts.ts';
import type { KeptPhoto } from './result.ts';

interface Photo extends ResultPicture, KeptPhoto {
  address: string;
}

/** Where photographs are kept on the device, so that a reload does not lose them. */
export interface PhotoStore {
  /** Those that the device has kept, with their bytes. */
  kept: readonly (KeptPhoto & { bytes: Uint8Array })[];
  /** Keeps the bytes of one; false where there is no room. */
  keep(name: string, bytes: Uint8Array): Promise<boolean>;
  /** Told what is to be remembered besides the bytes, after every change. */
  note(photos: KeptPhoto[]): void;
}

/** The photographs of a meeting: seen beside the form while one types, and sent along where that is ticked. */
export interface ResultPhotos {
  element: HTMLElement;
  /** Those that go along: ticked, and said what they show. */
  sent(): ResultPicture[];
  /** Whether one that is ticked lacks its words. */
  wordless(): boolean;
}

const addressOf = (bytes: Uint8Array, extension: string): string =>
  addressOfFile(fileOf(bytes, `image/${extension === 'jpg' ? 'jpeg' : extension}`));

/** @param tell is called when what is sent may have changed */
export function resultPhotos(t: ResultWords, lang: Lang, store: PhotoStore, tell: () => void): ResultPhotos {
  const photos: Photo[] = store.kept.map((photo) => ({ ...photo, address: addressOf(photo.bytes, photo.extension) }));
  const changed = (): void => {
    store.note(photos.map(({ bytes: _bytes, address: _address, ...kept }) => kept));
    tell();
  };
  const [list, said] = [el('div', { class: 'w-result-photos' }), el('p', { role: 'alert', class: 'small' })];
  const input = el('input', { type: 'file', accept: 'image/*', multiple: true, autocomplete: 'off' });
  input.addEventListener('change', () => void add([...(input.files ?? [])]));
  // A name is used once, also after a photograph was taken out.
  let made = Math.max(0, ...photos.map(({ name }) => Number(/\d+/.exec(name)?.[0])));

  async function add(files: readonly File[]): Promise<void> {
    const wrong: string[] = [];
    for (const file of files) {
      try {
        const picture = await makePicture(new Uint8Array(await file.arrayBuffer()));
        made += 1;
        const name = `photo-${made}.${picture.extension}`;
        if (!(await store.keep(name, picture.bytes))) wrong.push(t.photoNotKept(file.name));
        photos.push({
          ...picture,
          name,
          shows: '',
          given: false,
          send: true,
          address: addressOf(picture.bytes, picture.extension),
        });
      } catch (error) {
        wrong.push(t.photoBad(file.name, error instanceof ImportRefusal ? inOwn(error, lang) : String(error)));
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
          tick(t.photoGiven, photo.given, (given) => {
            photo.given = given;
            changed();
          }),
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

  draw();
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
