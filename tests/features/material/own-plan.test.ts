import { afterEach, describe, expect, test, vi } from 'vitest';
import { given } from '../../../src/certain.ts';
import { fetchEntries } from '../../../src/features/material/make/fetch-entries.ts';
import { fetchWorks } from '../../../src/features/material/make/fetch-works.ts';
import { allSources } from '../../../src/features/material/portable/document-inputs.ts';
import { withOwnPlan } from '../../../src/features/material/portable/with-own-plan.ts';
import { withParts } from '../../../src/features/tray/state/compose-plan.ts';
import { planFrom } from '../../../src/features/tray/state/tray-plan.ts';
import { kitsIn } from './kits.ts';
import { entryOf, materialOf } from './sample.ts';

const library = kitsIn('th');
/** A kit with the sources that it names, and one that only its text cites. */
const kit = (id: string) => {
  const entry = given(
    library.find((one) => one.id === id),
    id,
  );
  const named = given(entry.workshop, id).sources.map((source) => ({ id: source, text: `Source ${source}` }));
  return { ...entry, sources: [...named, { id: `text-of-${id}`, text: 'Only in the text' }] };
};
const [own, lender] = [kit('aar-collection-day'), kit('kill-our-fund')];
const lent = given(lender.workshop, 'a kit');
const part = given(
  lent.agenda.find(({ lessons }) => lessons.length > 0),
  'a part that uses a lesson',
);
const plan = withParts(planFrom(own.id, given(own.workshop, 'a kit'), 'th'), { id: lender.id, kit: lent }, [part], 0);
const tray = { ...materialOf([own]).tray, plan };

describe('a plan with a part of another kit', () => {
  test('cites what both kits name, and nothing that only the text of the other cites', () => {
    const cited = allSources({ tray, entries: withOwnPlan([own], tray, [lender]) }).map(({ id }) => id);
    expect(cited).toEqual(expect.arrayContaining(lent.sources));
    expect(cited).toEqual(expect.arrayContaining(own.sources.map(({ id }) => id)));
    expect(cited).not.toContain(`text-of-${lender.id}`);
    expect(new Set(cited).size).toBe(cited.length);
  });

  describe('as it is fetched', () => {
    afterEach(() => vi.unstubAllGlobals());
    const from = { lang: 'th', base: '/p/', signal: new AbortController().signal } as const;
    /** Serves both kits and whatever else is asked for. @param gone a path that cannot be reached */
    const serve = (gone = ' '): string[] => {
      const asked: string[] = [];
      vi.stubGlobal('location', { href: 'https://read.example/p/tray/' });
      vi.stubGlobal('fetch', async (path: string) => {
        asked.push(path);
        if (path.includes(gone)) throw new TypeError('Failed to fetch');
        const [, kind, id] = /data\/(?:works\/)?(\w+)\/([^.]+)/.exec(path) ?? [];
        if (path.includes('/works/')) return new Response(`@book{${id},\n}\n`);
        const known = [own, lender].find((one) => one.id === id);
        return Response.json(known ?? entryOf(kind === 'case' ? 'case' : 'lesson', String(id)));
      });
      return asked;
    };
    test('brings the other kit as a lender, and the lessons of its part', async () => {
      serve();
      const { entries, lent: lenders } = await fetchEntries(tray.items, from, () => undefined, plan);
      expect(lenders.map(({ id }) => id)).toEqual([lender.id]);
      expect(entries.map(({ id }) => id)).toEqual(expect.arrayContaining(part.lessons));
      expect(entries.some(({ id }) => id === lender.id)).toBe(false);
    });
    test('comes without it where there is no signal', async () => {
      serve(`workshop/${lender.id}`);
      const fetched = await fetchEntries(tray.items, { ...from, base: '/q/' }, () => undefined, plan);
      expect(fetched.lent).toEqual([]);
      expect(fetched.entries[0]?.id).toBe(own.id);
    });
    test('has the works of both kits in its lists', async () => {
      vi.stubEnv('BASE_URL', '/');
      serve();
      const works = await fetchWorks({ ...materialOf([own]), lent: [lender] }, 'bib', from.signal);
      expect(works).toContain(own.id);
      expect(works).toContain(lender.id);
    });
  });
});
