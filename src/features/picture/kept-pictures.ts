import { mkdirSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { namesToHold } from '../../text/breaks/words.ts';
import { drawPicture } from './draw-picture.ts';
import { writeFonts } from './fonts.ts';
import type { Telling } from './telling.ts';

/** Where pictures stay from one build to the next; a folder that builds keep. */
const FOLDER = 'node_modules/.cache/mountain-pictures';

/**
 * Gives pictures by their names, those of before from the disk, the others drawn several at once: the first that is
 * asked for begins all.
 * @param wanted what each picture tells, by its name
 * @param names  names that no line may part
 * @returns a function from a name to the picture as PNG
 */
export function keptPictures(
  wanted: ReadonlyMap<string, Telling>,
  names: Iterable<string>,
  folder = FOLDER,
): (name: string) => Promise<Buffer> {
  mkdirSync(folder, { recursive: true });
  const tools = { fonts: writeFonts(join(folder, 'fonts')), names: namesToHold(names) };
  const made = new Map<string, PromiseWithResolvers<Buffer>>();
  for (const name of wanted.keys()) made.set(name, Promise.withResolvers<Buffer>());
  const queue = [...wanted];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [name, telling] = next;
      const one = made.get(name);
      await pictureOf(join(folder, `${name}.png`), telling).then(one?.resolve, one?.reject);
    }
  };
  const pictureOf = async (file: string, telling: Telling): Promise<Buffer> => {
    const kept = await readFile(file).catch(() => undefined);
    if (kept) return kept;
    const drawn = await drawPicture(telling, tools);
    // A build that is stopped leaves no half picture under the name of a whole one.
    await writeFile(`${file}.part`, drawn);
    await rename(`${file}.part`, file);
    return drawn;
  };
  for (let worker = 0; worker < availableParallelism(); worker++) void work();
  return (name) =>
    made.get(name)?.promise ?? Promise.reject(new Error(`No picture is called "${name}" · ไม่มีภาพชื่อ "${name}"`));
}
