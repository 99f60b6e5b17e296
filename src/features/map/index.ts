/** The door of the map: places of cases as GeoJSON. */
export { GEO_FILES, geoJson, type GeoFile } from './geo-json.ts';
