/**
 * A page that leads on takes along which part was asked for: what browsers do by themselves when a page refreshes drops
 * it. Without JavaScript they lead to the top of the page.
 */
const now = document.querySelector<HTMLAnchorElement>('a[data-now]');
if (now && location.hash) location.replace(now.href + location.hash);

export {};
