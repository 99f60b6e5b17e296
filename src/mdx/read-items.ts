import type { z } from 'zod';
import { problemAt, type Problem } from '../model/problem.ts';
import type { RawItem } from '../model/raw-content.ts';
import { schemaFindings } from '../model/schema-problems.ts';
import { readYaml } from './front-matter.ts';

/**
 * Reads a file that is one YAML list (`terms.yaml`, `sources.yaml`). Items that fail the schema are reported and left out.
 * @param file path shown in messages
 */
export function readItems(source: string, file: string, schema: z.ZodObject, problems: Problem[]): RawItem[] {
  const yaml = readYaml(source.replace(/^\ufeff/, ''), file);
  problems.push(...yaml.problems);
  if (yaml.problems.length || yaml.data === null || yaml.data === undefined) return [];
  if (!Array.isArray(yaml.data)) {
    problems.push(problemAt({ file, line: 1, column: 1 }, {
      rule: 'list-expected',
      th: { what: 'ไฟล์นี้ต้องเป็นรายการ', todo: 'ขึ้นต้นทุกรายการด้วย "- id: ..."' },
      en: { what: 'This file must be a list', todo: 'Begin every item with "- id: ..."' },
    }));
    return [];
  }
  return yaml.data.flatMap((item: unknown, index: number) => {
    const parsed = schema.safeParse(item);
    if (parsed.success) return [{ data: parsed.data as RawItem['data'], where: (path) => yaml.where([index, ...path]) }];
    for (const { path, finding } of schemaFindings(schema, item, parsed.error.issues)) problems.push(problemAt(yaml.where([index, ...path]), finding));
    return [];
  });
}
