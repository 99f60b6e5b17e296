import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePeer } from '../../../scripts/bench/check/peer.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bench-check-'));
  cpSync('content/lessons/sum-before-promise', join(root, 'content/lessons/sum-before-promise'), { recursive: true });
  makePeer(resolve('.'), root);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the peer of npm run bench:check', () => {
  it('finds every module that its configuration imports, wherever these have moved', async () => {
    const { outputFiles } = await build({
      entryPoints: [join(root, 'src/content.config.ts')],
      bundle: true,
      format: 'esm',
      packages: 'external',
      write: false,
      logLevel: 'silent',
    });
    const [file] = outputFiles;
    expect(file?.text).toContain('lessons');
    expect(file?.text).toMatch(/from ["']zod["']/);
  });

  it('has bare dates in quotes, and the rest of each text as it was', () => {
    const file = 'content/lessons/sum-before-promise/index.mdx';
    const [before, after] = [readFileSync(file, 'utf8'), readFileSync(join(root, file), 'utf8')];
    expect(before).toMatch(/^updated: \d{4}-\d{2}-\d{2}$/m);
    expect(after).toMatch(/^updated: "\d{4}-\d{2}-\d{2}"$/m);
    expect(after.replaceAll('"', '')).toBe(before.replaceAll('"', ''));
  });
});
