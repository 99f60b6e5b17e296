import type { sistersTh } from '../th/sisters.ts';

/** Words for asking libraries that have only a Pagefind bundle, in English. */
export const sistersEn: typeof sistersTh = {
  ask: 'Search sister libraries, too',
  about: (names) => `Pressing this sends your words from this device to ${names}.`,
  asking: 'Asking sister libraries…',
  heading: 'From sister libraries',
  found: (n) => `${n} ${n === 1 ? 'page' : 'pages'} in sister libraries`,
  nothing: 'The sister libraries that answered have nothing on this.',
  from: (name) => `Opens at ${name}`,
  trouble: {
    down: (name) => `${name} cannot be reached. Try again later.`,
    slow: (name) => `${name} took too long to answer. Try again later.`,
    closed: (name) => `${name} does not let other sites search it yet.`,
    version: (name) => `${name} has another version of Pagefind, which cannot be searched together with ours.`,
    broken: (name) => `The index of ${name} cannot be read.`,
    own: () => 'The part of this site that searches others could not be loaded. Open the page again.',
  },
};
