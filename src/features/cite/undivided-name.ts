/**
 * The name of an author for citation tags, so that Zotero keeps it whole. A name without a comma it cuts at the last
 * space, which spoils institutions and Thai names; a comma at the end leaves one part. A comma or a semicolon within
 * would part it again.
 */
export const undividedName = (name: string): string => `${name.replace(/\s*[,;]\s*/g, ' – ')},`;
