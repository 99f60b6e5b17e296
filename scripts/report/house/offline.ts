import { existsSync, readFileSync } from 'node:fs';
import type { Pack } from '../../../src/features/offline/fetch-packs.ts';
import { GROUPS, type Listed } from '../../../src/features/offline/kept.ts';

/** What keeping a group takes without a signal: files one by one, and the same in packs; bytes as sent. */
interface KeptGroup {
  group: string;
  files: number;
  fileBytes: number;
  packs: number;
  packBytes: number;
}

/** The groups of a built site that a reader may keep. */
export const keptGroups = (folder = 'dist'): KeptGroup[] =>
  GROUPS.filter((group) => existsSync(`${folder}/offline/${group}.packs.json`)).map((group) => {
    const files = JSON.parse(readFileSync(`${folder}/offline/${group}.json`, 'utf8')) as Listed[];
    const packs = JSON.parse(readFileSync(`${folder}/offline/${group}.packs.json`, 'utf8')) as Pack[];
    return {
      group,
      files: files.length,
      fileBytes: files.reduce((sum, [, , bytes]) => sum + bytes, 0),
      packs: packs.length,
      packBytes: packs.reduce((sum, [, bytes]) => sum + bytes, 0),
    };
  });
