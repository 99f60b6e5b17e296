import { byCode } from '../../words/order.ts';
import type { Entry } from '../entry.ts';

/** `ควนขนุน`, `อำเภอควนขนุน`, `อ.ควนขนุน`. @returns in their order, so that a title moves none */
export const namesOfPlaces = (cases: readonly Entry<'case'>[]): string[] =>
  [
    ...new Set(
      cases.flatMap(({ th: { data } }) => [
        ...(data.place.district ? ['', 'อำเภอ', 'อ.'].map((what) => what + data.place.district) : []),
        ...(data.place.subdistrict ? ['', 'ตำบล', 'ต.'].map((what) => what + data.place.subdistrict) : []),
      ]),
    ),
  ].sort(byCode);
