/**
 * ASCII kebab-case: what folders, addresses and references are made of. A file of its own, so that pages can ask it
 * without loading the schemas.
 */
export const ID_SHAPE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
