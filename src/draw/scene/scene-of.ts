import { photoOf } from '../../intake/schema/photo-facts.ts';
import type { EntryText } from '../../library/entry.ts';
import type { EntryKind } from '../../intake/schema/names.ts';
import { TEXTS } from '../../site.texts.ts';
import type { Scene } from './pictures.ts';

/** What a topic looks like. An entry takes the scene of its first topic that has one. */
const OF_TOPIC: Readonly<Record<string, Scene>> = TEXTS.leads?.scenes ?? {};

/** Kinds that have a scene, and the one for an entry whose topics say nothing, as in another network's library. */
const OF_KIND: Partial<Record<EntryKind, Scene>> = {
  case: 'savings',
  lesson: 'meeting',
  note: 'meeting',
  help: 'meeting',
};

/** The scene of an entry; `undefined` where it has a photograph or its text shows a picture of its own, or its kind has none. */
export function sceneOf(kind: EntryKind, { data, body }: Pick<EntryText, 'data' | 'body'>): Scene | undefined {
  const usual = OF_KIND[kind];
  if (usual === undefined || photoOf(data) || body.html.includes('<img')) return undefined;
  return data.topics.map((topic) => OF_TOPIC[topic]).find((scene) => scene !== undefined) ?? usual;
}
