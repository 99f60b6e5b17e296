/** The door of what finds libraries that have only a Pagefind bundle, and lets others find this one by ours. */
export { codeText, normalText, readWords, type Words } from './codec.ts';
export { BUNDLE_FOLDER, WORDS_FILE } from './bundle-files.ts';
export { sisterPolicy, sistersOf, type Sister } from './sister.ts';
