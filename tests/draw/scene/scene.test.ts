import { describe, expect, test } from 'vitest';
import { scene, SCENES } from '../../../src/draw/scene/pictures.ts';
import { sceneOf } from '../../../src/draw/scene/scene-of.ts';
import { drawnHtml } from '../../../src/draw/to-html.ts';
import type { EntryText } from '../../../src/library/entry.ts';

describe('a drawn scene', () => {
  test.each(SCENES)('of a %s weighs at most 2 kB, has the colours of the page, and tells a voice nothing', (name) => {
    const html = drawnHtml(scene(name));
    expect(html.length).toBeLessThanOrEqual(2048);
    expect(html).toContain('aria-hidden="true"');
    expect(html).not.toMatch(/#[\da-f]{3}|rgb|<text|<image|style=/i);
    const fills = [...html.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour);
    expect(fills.filter((colour) => colour !== 'none' && !/^var\(--[\w-]+\)$/.test(colour!))).toEqual([]);
  });
});

describe('the scene of an entry', () => {
  const text = (topics: string[], html = '<p>ก</p>') => ({ data: { topics }, body: { html } }) as unknown as EntryText;
  test.each([
    ['is that of its first topic that has one', 'lesson', text(['nothing', 'death-benefit', 'debt']), 'funeral'],
    ['is that of its kind where its topics say nothing', 'case', text(['topic-of-another-library']), 'savings'],
    ['gives way to a picture of its own', 'case', text(['debt'], '<figure><img src="a.jpg"></figure>'), undefined],
    [
      'gives way to a lead photograph',
      'note',
      { data: { topics: ['debt'], photo: { file: 'a.jpg' } }, body: { html: '' } },
      undefined,
    ],
    ['is missing where a kind has none', 'topic', text(['debt']), undefined],
  ] as const)('%s', (_, kind, entry, name) => expect(sceneOf(kind, entry as EntryText)).toBe(name));
});
