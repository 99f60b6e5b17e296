import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { removeExamples } from './examples.ts';

/** `npm run remove-examples`: takes out everything whose id begins with `example-`. */
const { values } = parseArgs({ options: { root: { type: 'string' } } });
const removed = removeExamples(resolve(values.root ?? '.'));
console.log(
  removed.length > 0
    ? `${removed.join('\n')}\n\nเอาออกแล้ว ${removed.length} รายการ ต่อไปสั่ง npm run check · ${removed.length} taken out. Next: npm run check`
    : 'ไม่มีตัวอย่างเหลืออยู่ · No examples are left',
);
