import { itemAt } from '../../src/certain.ts';
import type { Advice, Problem } from '../../src/intake/problem.ts';
import { SITE_FILE, type SiteAddress } from './site-address.ts';

/** Why an address cannot be given to readers: rule and words in both languages. */
export type Unfit = { rule: string; th: Advice; en: Advice };

/** What to do whenever an address is missing or wrong. */
const SET_IT: Pick<Unfit, 'th' | 'en'> = {
  th: {
    what: '',
    todo: `ตั้งที่อยู่จริง เช่น SITE_URL=https://ชื่อเว็บ npm run build หรือเขียน url ใน ${SITE_FILE}`,
  },
  en: {
    what: '',
    todo: `set the real one, as in SITE_URL=https://your.site npm run build, or write url in ${SITE_FILE}`,
  },
};

/** Names that the network's standards keep for examples and tests (RFC 2606, 6761): nobody can ever be reached there. */
const PLACEHOLDER = /(?:^|\.)(?:example|test|invalid|example\.(?:com|net|org))$/;
/** Names that mean something on one machine or in one house only. A name without a dot is one, too. */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa)$|^[^.:]*$/;

/**
 * Tells why readers could not be sent to an address: none is set, it is no address, it is a placeholder, it lies on this
 * machine or in a local network, or it is not served safely.
 * @returns `undefined` when all is well
 */
export function unfitAddress({ origin, from, unreadable }: SiteAddress): Unfit | undefined {
  if (unreadable !== undefined)
    return unfit(
      'address-unreadable',
      `${from} “${unreadable}” ไม่ใช่ที่อยู่เว็บ ต้องขึ้นต้นด้วย https://`,
      `${from} “${unreadable}” is no address of a website; it begins with https://`,
    );
  if (origin === undefined)
    return unfit('address-missing', 'ยังไม่ได้ตั้งที่อยู่ของเว็บ (SITE_URL)', 'The site has no address (SITE_URL)');
  const { protocol, hostname } = new URL(origin);
  const host = hostname.replace(/\.$/, '');
  if (PLACEHOLDER.test(host))
    return unfit(
      'address-placeholder',
      `${origin} (${from}) เป็นชื่อตัวอย่าง ไม่มีใครเปิดได้`,
      `${origin} (${from}) is a name kept for examples; nobody can open it`,
    );
  if (isLocal(host))
    return unfit(
      'address-local',
      `${origin} (${from}) เปิดได้เฉพาะในเครื่องหรือเครือข่ายนี้`,
      `${origin} (${from}) can be opened on this machine or in this network only`,
    );
  if (protocol !== 'https:')
    return unfit(
      'address-not-safe',
      `${origin} (${from}) ไม่ใช่ https การอ่านโดยไม่มีสัญญาณ ปุ่มคัดลอก และปุ่มแชร์จะใช้ไม่ได้`,
      `${origin} (${from}) is not https; reading without a signal, copying and sharing would not work`,
    );
  return undefined;
}

function isLocal(host: string): boolean {
  if (host.startsWith('[')) return !isPublicSix(host.slice(1, -1));
  const four = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(host);
  if (!four) return LOCAL_NAME.test(host);
  const [a, b] = [Number(four[1]), Number(four[2])];
  return (
    [0, 10, 127].includes(a) ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168)
  );
}

/** Addresses that are routed over the world begin with 2 or 3; the rest is loopback, link-local or private. */
const isPublicSix = (host: string): boolean => /^[23]/.test(host) && !host.startsWith('2001:db8:');

function unfit(rule: string, th: string, en: string): Unfit {
  return { rule, th: { ...SET_IT.th, what: th }, en: { ...SET_IT.en, what: en } };
}

/**
 * The same as a problem of the check, at the line of the settings that would mend it.
 * @param settings text of `src/site.config.ts`
 */
export function addressProblem(address: SiteAddress, settings: string): Problem | undefined {
  const found = unfitAddress(address);
  if (!found) return undefined;
  const lines = settings.split('\n');
  const at = lines.findIndex((line) => /^\s*url:/.test(line));
  return {
    ...found,
    severity: 'error',
    file: SITE_FILE,
    line: at + 1 || 1,
    column: at < 0 ? 1 : itemAt(lines, at).search(/\S/) + 1,
  };
}
