import type { traySaidTh } from '../th/tray-said.ts';

/** What is said in English once something was put into a tray or taken out. */
export const traySaidEn: typeof traySaidTh = {
  saidAdded: 'Put in the tray, which now holds {n}',
  saidRemoved: 'Taken out of the tray, which now holds {n}',
  firstName: 'My tray',
  trouble: {
    full: 'The browser has no room left. Your last changes will be lost when you close this page. Save the tray as a file first, then delete trays that you do not need.',
    blocked:
      'This browser does not let the site keep anything (it may be a private window). The tray will be gone when you close this page. Save it as a file, or send yourself the link.',
  },
};
