import { writeSideSheets } from './side-sheets.ts';

/** `npm run brand`: writes what follows from the settings of a site into files. */
const changed = writeSideSheets(process.cwd());
console.log(changed.length > 0 ? changed.join('\n') : 'ไม่มีอะไรเปลี่ยน · Nothing has changed');
