import { arabicDigits, hasThaiDigits } from '../../words/digits.ts';
import { z } from 'zod';
import { fieldHelp, unwrap, type FieldHelp } from '../schema/field.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Finding } from '../problem.ts';
import type { FieldPath } from '../raw-content.ts';

/** A finding and the field that it is about. */
export interface FieldFinding {
  path: FieldPath;
  finding: Finding;
}

/** How findings name the field that they are about: as files do, or as a form does. */
export interface Telling {
  /**
   * @param name the field as files have it
   * @param help its words for people
   */
  label(name: string, help: FieldHelp | undefined): { th: string; en: string };
  /** Whether lists and groups of fields are shown as they would be typed into a file. */
  typed: boolean;
}

/** `summary (สรุป)`: the field as files have it, with its name for people. */
const IN_FILES: Telling = {
  label: (name, help) => ({ th: help ? `${name} (${help.th})` : name, en: help ? `${name} (${help.en})` : name }),
  typed: true,
};

/**
 * Tells in plain words what a schema found wrong with front matter or an item of a list file.
 * @param schema the schema that failed
 * @param data   what was read
 * @param issues what zod reported
 * @param original the schema of the Thai entry, where `schema` is that of its translation
 * @param telling how the findings name their fields
 */
export function schemaFindings(
  schema: z.ZodType,
  data: unknown,
  issues: readonly z.core.$ZodIssue[],
  original?: z.ZodType,
  telling: Telling = IN_FILES,
): FieldFinding[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => about([...path, key], unknownField(schema, path, key, original)));
    return [about(path, findingOf(schema, data, path, issue, telling))];
  });
}

/** A finding with the field that it is about among its parameters. */
const about = (path: FieldPath, finding: Finding): FieldFinding => ({
  path,
  finding: { ...finding, params: { field: path.join('.'), ...finding.params } },
});

/** The schema of a field, looking through optional, default, list and union wrappers. */
export function schemaAt(schema: z.ZodType, path: FieldPath): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const part of path) {
    const inner: z.ZodType | undefined = at && unwrap(at);
    if (inner instanceof z.ZodArray) at = inner.element as z.ZodType;
    else if (inner instanceof z.ZodObject) at = inner.shape[part] as z.ZodType | undefined;
    else if (inner instanceof z.ZodUnion)
      at = inner.options.map((option) => schemaAt(option as z.ZodType, [part])).find(Boolean);
    else return undefined;
  }
  return at;
}

function unknownField(schema: z.ZodType, path: FieldPath, key: string, original?: z.ZodType): Finding {
  if (original && schemaAt(original, [...path, key])) {
    return {
      rule: 'translation-has-facts',
      params: { field: key },
      th: { what: `en.mdx มีช่อง "${key}" ซึ่งเป็นข้อเท็จจริง เขียนไว้ใน index.mdx ที่เดียวพอ`, todo: `ลบ "${key}" ออกจาก en.mdx` },
      en: {
        what: `en.mdx has the field "${key}", which is a fact and is written once, in index.mdx`,
        todo: `Remove "${key}" from en.mdx`,
      },
    };
  }
  const parent = schemaAt(schema, path);
  const inner = parent && unwrap(parent);
  const keys = inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  const close = didYouMean(key, keys);
  return {
    rule: 'field-unknown',
    params: { field: key, ...(close && { close }) },
    th: { what: `ไม่รู้จักช่อง "${key}"`, todo: close ? `หมายถึง "${close}" หรือเปล่า` : `ช่องที่ใช้ได้: ${keys.join(', ')}` },
    en: {
      what: `"${key}" is not a field that we know`,
      todo: close ? `Did you mean "${close}"?` : `Fields that may stand here: ${keys.join(', ')}`,
    },
  };
}

function findingOf(
  schema: z.ZodType,
  data: unknown,
  path: FieldPath,
  issue: z.core.$ZodIssue,
  telling: Telling,
): Finding {
  const field = schemaAt(schema, path);
  const help = field && fieldHelp(field);
  const value = path.reduce<unknown>((at, part) => (at as Record<string | number, unknown> | undefined)?.[part], data);
  const name =
    path.at(-1) === undefined
      ? 'front matter'
      : typeof path.at(-1) === 'number'
        ? `${path.at(-2)}[${path.at(-1)}]`
        : String(path.at(-1));
  const label = telling.label(name, help);
  const todo = { th: help?.help.th ?? 'แก้ให้ตรงกับคู่มือ', en: help?.help.en ?? 'See the guide for what may stand here' };
  const shown = help?.example !== undefined && (telling.typed || typeof help.example !== 'object');
  const example = shown ? JSON.stringify(help.example) : '';
  const withExample = {
    th: todo.th + (example && ` เช่น ${example}`),
    en: todo.en + (example && ` Example: ${example}`),
  };
  const say = (rule: string, th: string, en: string, advice = withExample): Finding => ({
    rule,
    ...((typeof value === 'string' || typeof value === 'number') && { params: { value } }),
    th: { what: th, todo: advice.th },
    en: { what: en, todo: advice.en },
  });

  if (value === '') return say('field-empty', `${label.th} ว่างอยู่`, `${label.en} is empty`);
  const typed = typedNumber(value, issue);
  if (typed)
    return say(
      typed.rule,
      `${label.th} ต้องเป็นตัวเลขอารบิกล้วน ไม่ใช่ "${String(value)}"`,
      `${label.en} must be a plain number, not "${String(value)}"`,
      { th: `เขียน ${typed.better}`, en: `Write ${typed.better}` },
    );
  if (issue.code === 'too_big' && issue.maximum === LAST_COMMON_YEAR && Number(value) < 2700)
    return say(
      'date-buddhist-era',
      `"${String(value)}" น่าจะเป็นปี พ.ศ.`,
      `"${String(value)}" looks like a Buddhist Era year`,
      { th: `เขียนเป็น ค.ศ. ว่า ${Number(value) - 543}`, en: `Write it in the Common Era: ${Number(value) - 543}` },
    );
  if (issue.code === 'custom')
    return (
      customFinding(issue.params ?? {}, value, telling.typed ? label : undefined, say) ??
      say('field-wrong', `${label.th} ใช้ไม่ได้`, `${label.en}: ${issue.message}`)
    );
  if (value === undefined) return say('field-missing', `ขาดช่อง ${label.th}`, `${label.en} is missing`);
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const close = didYouMean(String(value), values);
    return say(
      'value-unknown',
      `${label.th} เป็น "${value}" ไม่ได้`,
      `${label.en} cannot be "${value}"`,
      close
        ? {
            th: `หมายถึง "${close}" หรือเปล่า ค่าที่ใช้ได้: ${few(values)}`,
            en: `Did you mean "${close}"? It may be: ${few(values)}`,
          }
        : { th: `ค่าที่ใช้ได้: ${few(values)}`, en: `It may be: ${few(values)}` },
    );
  }
  if (
    value === null ||
    (issue.code === 'too_small' && typeof value === 'string') ||
    (issue.code === 'too_small' && Array.isArray(value))
  ) {
    return say('field-empty', `${label.th} ว่างอยู่`, `${label.en} is empty`);
  }
  if (issue.code === 'too_big' && typeof value === 'string') {
    return say(
      'text-too-long',
      `${label.th} ยาว ${value.length} ตัวอักษร เกิน ${issue.maximum}`,
      `${label.en} has ${value.length} characters, more than ${issue.maximum}`,
      { th: `ตัดให้เหลือไม่เกิน ${issue.maximum} ตัวอักษร`, en: `Shorten it to ${issue.maximum} characters` },
    );
  }
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return say(
      'number-out-of-range',
      `${label.th} เป็น ${String(value)} ไม่ได้`,
      `${label.en} cannot be ${String(value)}`,
    );
  return say('type-wrong', `${label.th} ผิดชนิด`, `${label.en} is of the wrong type`);
}

/** The largest year that a field of years takes (see `agenda.year`); later ones are Buddhist Era. */
const LAST_COMMON_YEAR = 2399;

/** A number typed as a Thai reader would: Thai digits, thousands with commas, the unit behind it, quotation marks. */
function typedNumber(value: unknown, issue: z.core.$ZodIssue): { rule: string; better: string } | undefined {
  if (issue.code !== 'invalid_type' || !['number', 'int'].includes(issue.expected) || typeof value !== 'string')
    return undefined;
  const better = arabicDigits(value)
    .replace(/[,\s]/g, '')
    .replace(/(?:บาท|คน|baht|ปี|นาที|\.-)$/i, '');
  return /^-?\d+(?:\.\d+)?$/.test(better)
    ? { rule: hasThaiDigits(value) ? 'number-thai-digits' : 'number-as-text', better }
    : undefined;
}

const few = (values: string[]): string =>
  values.length > 12 ? `${values.slice(0, 12).join(', ')} …` : values.join(', ');

type Say = (rule: string, th: string, en: string, advice?: { th: string; en: string }) => Finding;
function customFinding(
  params: Record<string, unknown>,
  value: unknown,
  label: { th: string; en: string } | undefined,
  say: Say,
): Finding | undefined {
  const shown = String(value);
  switch (params['rule']) {
    case 'date-shape':
      if (hasThaiDigits(shown)) {
        const better = arabicDigits(shown).replace(/^2[4-6]\d\d/, (year) => String(Number(year) - 543));
        return say(
          'number-thai-digits',
          `วันที่ "${shown}" เขียนด้วยเลขไทย`,
          `The date "${shown}" is written in Thai digits`,
          {
            th: `เขียนเป็นเลขอารบิก ปี ค.ศ. เช่น ${/^\d{4}(-\d\d){0,2}[~?]?$/.test(better) ? better : '2007-02-04'}`,
            en: `Write it in Arabic digits and the Common Era, such as ${/^\d{4}(-\d\d){0,2}[~?]?$/.test(better) ? better : '2007-02-04'}`,
          },
        );
      }
      return say('date-shape', `อ่านวันที่ "${shown}" ไม่ออก`, `"${shown}" is not a date we can read`, {
        th: 'เขียนเป็น ค.ศ. แบบ 2007 หรือ 2007-02 หรือ 2007-02-04 (เติม ~ เมื่อประมาณ ? เมื่อไม่แน่ใจ)',
        en: 'Write 2007, 2007-02 or 2007-02-04 (add ~ for about, ? for uncertain)',
      });
    case 'date-buddhist-era':
      return say('date-buddhist-era', `"${shown}" น่าจะเป็นปี พ.ศ.`, `"${shown}" looks like a Buddhist Era year`, {
        th: `เขียนเป็น ค.ศ. ว่า ${String(params['better'])} หน้าเว็บจะแสดงเป็น พ.ศ. ให้เอง`,
        en: `Write it in the Common Era: ${String(params['better'])}. Thai pages show the Buddhist Era`,
      });
    case 'date-not-real':
      return say('date-not-real', `ไม่มีวันที่ "${shown}" ในปฏิทิน`, `"${shown}" is not a day that exists`, {
        th: 'ตรวจเดือนและวันอีกครั้ง',
        en: 'Check the month and the day',
      });
    case 'id-shape':
      return say(
        'id-shape',
        `"${shown}" ใช้เป็นรหัสไม่ได้${label ? ` (${label.th})` : ''}`,
        `"${shown}" is not an id${label ? ` (${label.en})` : ''}`,
        {
          th: 'ใช้ตัวอังกฤษเล็ก ตัวเลข และขีดกลาง เช่น ko-taeo',
          en: 'Use lower-case letters a–z, digits and single hyphens, such as ko-taeo',
        },
      );
    case 'url':
      return say('url-shape', `"${shown}" ไม่ใช่ที่อยู่เว็บ`, `"${shown}" is not a web address`, {
        th: 'ที่อยู่เว็บขึ้นต้นด้วย http:// หรือ https:// และไม่มีช่องว่าง',
        en: 'A web address begins with http:// or https:// and has no spaces',
      });
    default:
      return undefined;
  }
}
