import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { listen } from '../../../src/reads.ts';
import { KeptPages } from './kept-pages.ts';

/** Their files come out of one thing that is made whole, and to copy them would take as long as to write them. */
const ALWAYS_DRAWN = /^src\/pages\/search-index\//;

/** What the program that draws pages has, beside what Astro promises of it. */
interface Drawing extends AstroPrerenderer {
  app?: { getComponentByRoute?: (route: { component: string }) => unknown };
}

/**
 * Lets a build keep the pages of the one before that a change did not touch. Astro keeps them
 * (`experimental.incrementalBuild`); which are still right is decided here, by what was read for each.
 * @param frame digest of everything that a build reads but the texts of the content (`readInputs`)
 */
export function keepPages(frame: string): AstroIntegration {
  let folder = '';
  let base = '/';
  return {
    name: 'keep-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        // What is read can be told apart only while one page is drawn after another.
        if (config.build.concurrency > 1) throw new Error('keep-pages needs build.concurrency 1');
        folder = fileURLToPath(config.outDir);
        base = config.base;
      },
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer((usual) => keeping(usual, frame, () => folder, base)),
    },
  };
}

function keeping(usual: Drawing, frame: string, folder: () => string, base: string): AstroPrerenderer {
  const kept = new KeptPages(frame, listen());
  const pages = new Map<string, string>();
  const nameOf = (route: string, path: string): string => `${route} ${decodeURI(path).replace(/^\/+|\/+$/g, '')}`;
  return {
    ...usual,
    name: 'keep-pages',
    async setup() {
      await usual.setup?.();
      kept.begin(folder());
    },
    async getStaticPaths() {
      const back = tellRoutes(usual, (route) => kept.readsForRoute(route));
      const paths = await usual.getStaticPaths();
      if (!back) return paths;
      back();
      for (const { pathname, route } of paths)
        if (!ALWAYS_DRAWN.test(route.component)) pages.set(nameOf(route.component, pathname), route.component);
      const keys = kept.keys([...pages.keys()]);
      return paths.map((path) => {
        const cacheKey = keys.get(nameOf(path.route.component, path.pathname));
        return cacheKey === undefined ? path : { ...path, cacheKey };
      });
    },
    render(request, options) {
      const path = new URL(request.url).pathname;
      kept.readsForPage(nameOf(options.routeData.component, path.startsWith(base) ? path.slice(base.length) : path));
      return usual.render(request, options);
    },
    async teardown() {
      kept.end(pages);
      await usual.teardown?.();
    },
  };
}

/**
 * Tells which route is asked for its paths, just before it is. @returns what ends it; `undefined` where this Astro
 * offers no way, and nothing is kept then
 */
function tellRoutes({ app }: Drawing, tell: (route: string) => void): (() => void) | undefined {
  const usual = app?.getComponentByRoute;
  if (!app || !usual) return undefined;
  app.getComponentByRoute = (route) => {
    tell(route.component);
    return usual.call(app, route);
  };
  return () => {
    app.getComponentByRoute = usual;
  };
}
