/**
 * Where a page of a copy stands on the site that the copy was made from; anything else stays as it is.
 * @param href      whole address, as the reader has it
 * @param root      whole address of the copy's folder, with a slash at the end
 * @param published address of the site, with a slash at the end; `undefined` where it is published nowhere
 */
export const outside = (href: string, root: string, published: string | undefined): string =>
  published === undefined || !href.startsWith(root)
    ? href
    : published + href.slice(root.length).replace(/(^|\/)index\.html(?=$|[?#])/, '$1');
