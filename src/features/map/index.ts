export { GEO_FILES, geoJson, type GeoFile } from './geo-json.ts';
