import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { listen } from '../../../src/reads.ts';
import type { Stages } from '../stages.ts';
import { FilesOfBefore } from './files-of-before.ts';
import { KeptPages } from './kept-pages.ts';

/** Between two pages that are drawn. */
const WRITTEN = 'files written, or taken from before';

/** What the program that draws pages has, beside what Astro promises of it. */
interface Drawing extends AstroPrerenderer {
  app?: {
    getComponentByRoute?: (route: { component: string }) => unknown;
    routeCache?: { get(route: RouteData): { staticPaths?: PathsWithProps } | undefined };
  };
}

/** Paths of a route by their address, as Astro keeps them from asking for them to drawing them. */
interface PathsWithProps {
  keyed: Map<string, { props?: object }>;
}

/**
 * Lets a build keep the pages of the one before that a change did not touch. Astro keeps them
 * (`experimental.incrementalBuild`); which are still right is decided here, by what was read for each.
 * @param frame  digest of everything that a build reads but the texts of the content (`readInputs`)
 * @param stages notes how long the pages of each route take
 */
export function keepPages(frame: string, stages?: Stages): AstroIntegration {
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
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((usual) => keeping(usual, { frame, folder, base, stages })),
    },
  };
}

interface Keeping {
  frame: string;
  /** The site that is being built. */
  folder: string;
  base: string;
  stages: Stages | undefined;
}

function keeping(usual: Drawing, { frame, folder, base, stages }: Keeping): AstroPrerenderer {
  const before = new FilesOfBefore(frame, folder);
  const kept = new KeptPages(frame, listen());
  const pages = new Map<string, string>();
  const nameOf = (route: string, path: string): string => `${route} ${decodeURI(path).replace(/^\/+|\/+$/g, '')}`;
  return {
    ...usual,
    name: 'keep-pages',
    async setup() {
      await usual.setup?.();
      kept.begin(folder);
    },
    async getStaticPaths() {
      stages?.begin('library joined, paths');
      const back = tellRoutes(usual, (route) => kept.readsForRoute(route));
      const paths = await usual.getStaticPaths();
      if (!back) return paths;
      back();
      stages?.begin('which pages are still right');
      const props = new Map<string, object | undefined>();
      for (const { pathname, route } of paths) {
        const name = nameOf(route.component, pathname);
        pages.set(name, route.component);
        props.set(name, propsOf(usual, route, pathname));
      }
      const keys = kept.keys(props);
      stages?.begin(WRITTEN);
      for (const { pathname, route } of paths) {
        const name = nameOf(route.component, pathname);
        if (kept.isFresh(name)) before.take(name, route.component, pathname);
      }
      return paths.map((path) => {
        const cacheKey = keys.get(nameOf(path.route.component, path.pathname));
        return cacheKey === undefined ? path : { ...path, cacheKey };
      });
    },
    async render(request, options) {
      const path = new URL(request.url).pathname;
      stages?.begin(options.routeData.component.replace(/^.*\bsrc\/pages\//, ''));
      const name = nameOf(options.routeData.component, path.startsWith(base) ? path.slice(base.length) : path);
      before.letGo(name);
      kept.readsForPage(name);
      const drawn = await usual.render(request, options);
      stages?.begin(WRITTEN);
      return drawn;
    },
    async teardown() {
      stages?.begin('what pages rest on');
      kept.end(pages);
      await usual.teardown?.();
      stages?.begin('pictures');
    },
  };
}

/** What a path hands to its page; `undefined` where this Astro does not tell. */
function propsOf({ app }: Drawing, route: RouteData, path: string): object | undefined {
  if (route.pathname !== undefined) return {};
  const paths = app?.routeCache?.get(route)?.staticPaths;
  const found = paths?.keyed.get(path);
  return found && (found.props ?? {});
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
