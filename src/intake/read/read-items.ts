import type { z } from 'zod';
import { problemAt, type Problem } from '../problem.ts';
import type { RawItem } from '../raw-content.ts';
import { schemaFindings } from '../check/schema-problems.ts';
import { readYaml } from '../front-matter.ts';

/**
 * Reads a file that is one YAML list (`terms.yaml`, `sources.yaml`). Items that fail the schema are reported and
 * marked, so that what cites them is not blamed too.
 * @param file path shown in messages
 */
export function readItems<T extends { id: string }>(
  source: string,
  file: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): RawItem<T>[] {
  const yaml = readYaml(source.replace(/^\ufeff/, ''), file);
  problems.push(...yaml.problems);
  if (yaml.data === null || yaml.data === undefined) return [];
  if (!Array.isArray(yaml.data)) {
    if (yaml.problems.length) return [];
    problems.push(
      problemAt(
        { file, line: 1, column: 1 },
        {
          rule: 'list-expected',
          th: { what: 'ไฟล์นี้ต้องเป็นรายการ', todo: 'ขึ้นต้นทุกรายการด้วย "- id: ..."' },
          en: { what: 'This file must be a list', todo: 'Begin every item with "- id: ..."' },
        },
      ),
    );
    return [];
  }
  const first = yaml.problems[0]?.line ?? Infinity;
  const spoilt = (index: number, count: number): boolean => {
    const from = yaml.where([index]).line;
    const to = index + 1 < count ? yaml.where([index + 1]).line : Infinity;
    return (yaml.broken && to > first) || yaml.problems.some(({ line }) => line >= from && line < to);
  };
  return yaml.data.flatMap((item: unknown, index: number): RawItem<T>[] => {
    const where: RawItem['where'] = (path) => yaml.where([index, ...path]);
    const parsed = schema.safeParse(item);
    if (parsed.success) return [{ data: parsed.data, valid: true, where }];
    // What YAML could not read has been told, and fields are missing because of it.
    if (!spoilt(index, (yaml.data as unknown[]).length))
      for (const { path, finding } of schemaFindings(schema, item, parsed.error.issues))
        problems.push(problemAt(where(path), finding));
    const id = (item as { id?: unknown } | null)?.id;
    return typeof id === 'string' ? [{ data: { ...(item as object), id }, valid: false, where }] : [];
  });
}
