/** The door of the library as data. */
export { datasetOf, datasetFiles, datasetZip, type Dataset } from './dataset.ts';
export { changesBetween, type Changes, type Snapshot, type TableChange } from './snapshot.ts';
