import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { planTold } from '../site/plan-told.ts';
import { keepPackage } from './pack.ts';
import { planPackage, upgradePackage } from './upgrade-package.ts';

/** The half of `npm run upgrade` that the newer package does (`upgrade.ts`). It needs no package but Node. */
const { values } = parseArgs({
  options: {
    into: { type: 'string', default: '.' },
    from: { type: 'string', default: '' },
    package: { type: 'string' },
    spec: { type: 'string', default: '' },
    'dry-run': { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    overwrite: { type: 'boolean', default: false },
  },
});
const site = resolve(values.into);
const engine = resolve(import.meta.dirname, '../..');
const plan = planPackage(site, engine);
if (plan === 'newer') stop('เว็บนี้ใช้โปรแกรมที่ใหม่กว่า', 'This site has a newer version than the one given.');
if (!plan) stop('โฟลเดอร์นี้ไม่ใช่เว็บที่ทำด้วย npm run new-site', 'This folder was not made by npm run new-site.');
console.log(planTold(plan));
const onConflict = values.keep ? 'keep' : values.overwrite ? 'overwrite' : 'stop';
if (!values['dry-run']) {
  if (onConflict === 'stop' && plan.conflicts.length > 0)
    stop(
      'ยังไม่ได้เขียนอะไร — สั่งใหม่ด้วย --keep หรือ --overwrite',
      'Nothing was written — run again with --keep or --overwrite',
    );
  const spec = values.package === undefined ? values.spec : keepPackage(values.package, site);
  upgradePackage(site, engine, { from: values.from, spec }, plan, onConflict);
}

function stop(th: string, en: string): never {
  console.error(`\n${th}\n${en}`);
  process.exit(1);
}
