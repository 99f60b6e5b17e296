import { expect, test } from 'vitest';
import { sectionsOfMarkdown } from '../../src/text/plain-markdown.ts';

const GUIDE = `export const sample1 = \`- id: a

  title: \\\`not a text\\\`\`;

Every figure has a source.

## What needs one [#where]

- Sums
- Dates, see <Go page="sources">the sources</Go>

<Sample text={\`---
title: not a text either
---

**Body**\`} />

| Sign | Meaning |
| --- | --- |
| \`[@id]\` | a source |

## Nothing below

`;

test('a page of Markdown falls into sections at its headings, a line for each paragraph, item and row', () => {
  expect(sectionsOfMarkdown(GUIDE)).toEqual([
    { text: 'Every figure has a source.' },
    {
      id: 'where',
      heading: 'What needs one',
      text: 'Sums\nDates, see the sources\nSign Meaning\n[@id] a source',
    },
  ]);
});

test('an id that nobody gave is none, since the page may make another', () => {
  expect(sectionsOfMarkdown('## Who makes it\n\nWe do.')).toEqual([{ heading: 'Who makes it', text: 'We do.' }]);
});
