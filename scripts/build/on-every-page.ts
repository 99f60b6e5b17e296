/**
 * What the scripts of every page import, in one file. Left alone, the bundler makes a file of each module that several
 * scripts share: twelve of them, most under half a kB, each with an answer of its own to wait for and headers as long
 * as itself. A module that only some pages read does not belong here.
 */
export const ON_EVERY_PAGE = {
  name: 'frame',
  test: new RegExp(
    [
      'vite/preload-helper',
      'src/dom/(?:add-sheet|element|keep-for-later|on-disk|page-lang|preload|share-address|storage|trusted)\\.ts',
      'src/intake/address-codes\\.ts',
      'src/intake/schema/names\\.ts',
      'src/library/publishing/line-address\\.ts',
      'src/features/offline/kept\\.ts',
      'src/features/search/box/engine-thread\\.ts',
      'src/features/search/format/start-file\\.ts',
      'src/features/tray/state/watch-trays\\.ts',
    ].join('|'),
  ),
};
