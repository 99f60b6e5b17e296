/**
 * Trusted Types: browsers that know them take no string for markup or for the address of a script on our pages, but
 * only what passes here. Two policies, which the content security policy of the pages names.
 */
interface Rules {
  createHTML?(html: string): string | null;
  createScriptURL?(url: string): string | null;
}
interface Factory {
  createPolicy(name: string, rules: Rules): { createHTML(html: string): string };
}
const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;

/** Markup of our own renderers. What comes out of it goes through `disarm` before anybody sees it. */
const mountain = factory?.createPolicy('mountain', { createHTML: (html) => html });

/**
 * What libraries and the browser's own ways hand over without asking us: a single character reference, by which a
 * parser looks up a letter, and scripts of this site (the worker of the search, the service worker).
 */
factory?.createPolicy('default', {
  createHTML: (html) => (/^&#?\w+;$/.test(html) ? html : null),
  createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : null),
});

const trusted = (html: string): string => mountain?.createHTML(html) ?? html;

/** Elements that run, load or restyle something wherever they stand. */
const ACTIVE = 'script, iframe, frame, object, embed, base, meta, link, style';
const ADDRESS = /^(?:href|src|action|formaction|xlink:href|data)$/i;
/** As browsers read an address: blanks and control characters within the name of its scheme do not count. */
const RUNS = /^(?:javascript|vbscript|data:text\/html)/i;

/** Takes out whatever could run. Our renderers make nothing of the kind; this is for the day when one of them errs. */
function disarm(root: DocumentFragment): DocumentFragment {
  for (const element of root.querySelectorAll(ACTIVE)) element.remove();
  for (const element of root.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes])
      if (/^on/i.test(name) || (ADDRESS.test(name) && RUNS.test(value.replace(/[\u0000-\u0020]/g, ''))))
        element.removeAttribute(name);
  return root;
}

/** Markup that our own code made, as nodes; parsed where nothing runs or loads. */
export function fragment(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = trusted(html);
  return disarm(template.content);
}

/** A page or pasted words from anywhere, as a document to read: nothing in it runs, and its pictures are not fetched. */
export const readHtml = (html: string): Document => new DOMParser().parseFromString(trusted(html), 'text/html');
