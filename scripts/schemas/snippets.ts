import { fieldHelp, unwrap } from '../../src/intake/schema/field.ts';
import { z } from 'zod';
import type { Block } from '../../src/text/blocks/block.ts';
import { COMPONENTS } from '../../src/text/blocks/components.ts';

interface Snippet {
  scope: string;
  prefix: string[];
  description: string;
  body: string[];
}

/**
 * A snippet of VS Code for every component and for the marks of our texts. Typing the name, or `<` and the name, offers
 * it.
 */
export function snippets(): Record<string, Snippet> {
  const components = [...COMPONENTS.values()].map((block): [string, Snippet] => [
    block.name,
    {
      scope: 'mdx',
      prefix: [block.name, `<${block.name}`, block.name.toLowerCase()],
      description: `${block.help.th} · ${block.help.en}`,
      body: componentBody(block),
    },
  ]);
  const mark = (name: string, prefix: string[], description: string, ...body: string[]): [string, Snippet] => [
    name,
    { scope: 'mdx', prefix, description, body },
  ];
  return Object.fromEntries([
    ...components,
    mark('Citation', ['cite', '[@', 'อ้าง'], 'อ้างแหล่ง · Cite a source', '[@${1:source-id}${2:, หน้า ${3:12}}]$0'),
    mark('Wiki link', ['link', '[[', 'ลิงก์'], 'ลิงก์ไปอีกหน้า · Link to another entry', '[[${1:id}|${2:ข้อความ}]]$0'),
    mark(
      'Heading with id',
      ['h2', '##', 'หัวข้อ'],
      'หัวข้อพร้อมรหัสสั้น · Heading with a short id',
      '## ${1:หัวข้อ} [#${2:short-id}]',
      '',
      '$0',
    ),
    mark('Footnote', ['footnote', '[^', 'เชิงอรรถ'], 'เชิงอรรถ · Footnote', '[^${1:1}]$0', '', '[^${1:1}]: ${2:ข้อความ}'),
    mark('Photograph', ['image', '![', 'ภาพ'], 'ภาพ · Image', '![${1:ในภาพมีอะไร}](${2:photo.jpg})$0'),
  ]);
}

/** The tag with a stop for every attribute; those that may be left out can be deleted in one key press. */
function componentBody({ name, attributes, children }: Block): string[] {
  let stop = 0;
  const parts = Object.entries(attributes.shape).map(([key, value]) => {
    const schema = value as z.ZodType;
    const inner = unwrap(schema);
    const values = inner instanceof z.ZodEnum ? inner.options.map(String) : undefined;
    const example = fieldHelp(schema)?.example;
    stop += 1;
    const typed = values
      ? `\${${stop}|${values.join(',')}|}`
      : `\${${stop}:${escape(example === undefined ? key : String(example))}}`;
    if (!(schema instanceof z.ZodOptional)) return ` ${key}="${typed}"`;
    stop += 1;
    return `\${${stop - 1}: ${key}="\${${stop}:${escape(example === undefined ? key : String(example))}}"}`;
  });
  const tag = `<${name}${parts.join('')}`;
  if (children === 'none') return [`${tag} />`, '$0'];
  const inside = Array.isArray(children)
    ? children
        .flatMap((child) =>
          [1, 2].map(
            (turn) =>
              `<${child} title="\${${stop + turn * 2 - 1}:หัวเรื่อง}">\n\n\${${stop + turn * 2}:ข้อความ}\n\n</${child}>`,
          ),
        )
        .join('\n\n')
    : '$0';
  return [`${tag}>`, '', ...inside.split('\n'), '', `</${name}>`];
}

const escape = (text: string): string => text.replace(/[$}\\]/g, '\\$&');
