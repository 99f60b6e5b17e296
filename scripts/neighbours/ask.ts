import { SITE } from '../../src/site.config.ts';
import { PROJECT } from '../roots.ts';
import { bringNeighbours } from './bring.ts';
import { toldOf } from './told.ts';

/**
 * `npm run neighbours`: asks the sister libraries in `src/site.config.ts` for their lists, as every build does, keeps
 * what is good in `neighbours/`, and tells of each what came. Exits 0 whatever others do.
 */
const lines = toldOf(await bringNeighbours(PROJECT, SITE.neighbours));
const none = `ยังไม่มีห้องสมุดพี่น้องใน src/site.config.ts วิธีเพิ่มอยู่ใน docs/neighbours.md · No sister library is named in src/site.config.ts yet; docs/neighbours.md tells how`;
console.log(lines.length > 0 ? lines.join('\n') : none);
