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
 * as much as the outline knows. It is not where a case is.
 */
export function provincePoint(code: ProvinceCode): [longitude: number, latitude: number] {
  const [x, y] = outline().middle(code);
  const north = Math.asinh(Math.tan(radians(NORTH)));
  const latitude = (Math.atan(Math.sinh(north - y / UNITS_A_RADIAN)) * 180) / Math.PI;
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  return [tenth(WEST + (x / WIDTH) * (EAST - WEST)), tenth(latitude)];
}
