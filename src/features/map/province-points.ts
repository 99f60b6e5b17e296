import { NAMED_PLACES } from '../../settings/places.ts';
import { outline } from '../../draw/map/outline.ts';
import type { ProvinceCode } from '../../intake/schema/provinces.ts';

/**
 * Where the outline of the country that we draw lies on the globe: degrees of its western edge, its northern edge and its
 * width, and its width in units of its view box. It is drawn after Mercator.
 */
const WEST = 97.344;
const EAST = 105.637;
const NORTH = 20.465;
const WIDTH = 560;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const UNITS_A_RADIAN = WIDTH / radians(EAST - WEST);

/**
 * The middle of a province's largest part as longitude and latitude, to a tenth of a degree (eleven kilometres), which is
 * as much as the outline knows; of places that the settings name, what they say, if they do. It is not where a case is.
 */
export function provincePoint(code: ProvinceCode): [longitude: number, latitude: number] | undefined {
  if (NAMED_PLACES) {
    const { longitude, latitude } = NAMED_PLACES.list.find((place) => place.code === code) ?? {};
    return longitude === undefined || latitude === undefined ? undefined : [longitude, latitude];
  }
  const [x, y] = outline().middle(code);
  const north = Math.asinh(Math.tan(radians(NORTH)));
  const latitude = (Math.atan(Math.sinh(north - y / UNITS_A_RADIAN)) * 180) / Math.PI;
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  return [tenth(WEST + (x / WIDTH) * (EAST - WEST)), tenth(latitude)];
}
