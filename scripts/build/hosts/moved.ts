/** Where a page leads on that stands at an address of before (`formerly`), as it stands in the page. */
export const leadsTo = (html: string): string | undefined => /<a href="([^"]+)" data-now/.exec(html)?.[1];

/** The address of a page, with what may stand at its end: `/cases/`, `/cases` and `/cases/index.html` are one. */
export const anyForm = (folder: string): string => `^${plain(folder.replace(/\/$/, ''))}(?:/(?:index\\.html)?)?$`;

/** A text as a regular expression that matches nothing else. */
export const plain = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
