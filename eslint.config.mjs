import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const restrict = (message, ...selectors) => selectors.map((selector) => ({ selector, message }));

/** A test waits for something that can be seen, never for a length of time. */
const FIXED_SLEEPS = restrict(
  'No fixed sleep: wait for a state that the page or the process shows (waitFor, expect.poll).',
  'CallExpression[callee.property.name="waitForTimeout"]',
  'CallExpression[callee.name="setTimeout"]',
  'CallExpression[callee.property.name="setTimeout"]',
  'ImportDeclaration[source.value=/^(?:node:)?timers/]',
);

const EXPECT =
  ':matches(CallExpression[callee.name="expect"], CallExpression[callee.object.name="expect"][callee.property.name=/^(?:poll|soft)$/])';
/** A property begins with the examples on which it failed before. */
const BARE_PROPERTIES = restrict(
  'Use holds() of tests/property.ts, which begins with the examples that were kept.',
  'CallExpression[callee.object.name="fc"][callee.property.name=/^(?:assert|check)$/]',
);

const TEST_BODY = 'CallExpression[callee.name=/^(?:it|test)$/]';
const TABLE_BODY = 'CallExpression[callee.callee.property.name=/^(?:each|skipIf|runIf|for)$/]';
/** An assertion that may be passed over is one that nobody misses when it is. */
const SKIPPED_ASSERTIONS = restrict(
  'This assertion can be skipped: filter the cases first, put what is expected into the table, or use test.skipIf.',
  `IfStatement ${EXPECT}`,
  `ConditionalExpression ${EXPECT}`,
  `LogicalExpression > ${EXPECT}`,
  `LogicalExpression > MemberExpression.right ${EXPECT}`,
  `LogicalExpression > CallExpression.right > MemberExpression.callee ${EXPECT}`,
  `SwitchStatement ${EXPECT}`,
  `CatchClause ${EXPECT}`,
  `:matches(${TEST_BODY}, ${TABLE_BODY}) > :function > BlockStatement > IfStatement ReturnStatement`,
);

/** What follows the language of the machine. */
const MACHINE_LANGUAGE = [
  {
    selector: "CallExpression[callee.property.name='localeCompare']",
    message: 'Use byWords(lang) or byCode of order.ts: this follows the language of the machine.',
  },
  {
    selector:
      "CallExpression[callee.property.name=/^toLocale/]:matches([arguments.length=0], [arguments.0.type='Identifier'][arguments.0.name='undefined'])",
    message: 'Name the language: without one this follows the machine.',
  },
  {
    selector:
      ":matches(NewExpression, CallExpression)[callee.object.name='Intl']:matches([arguments.length=0], [arguments.0.type='Identifier'][arguments.0.name='undefined'])",
    message: 'Name the language: without one this follows the machine.',
  },
];
/** What the policy of our pages forbids; `dom/trusted.ts` is the one way from a string to markup. */
const MARKUP = [
  {
    selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
    message: 'Use fragment() of dom/trusted.ts.',
  },
  {
    selector: "CallExpression[callee.property.name='insertAdjacentHTML']",
    message: 'Use fragment() of dom/trusted.ts.',
  },
  { selector: "NewExpression[callee.name='DOMParser']", message: 'Use readHtml() of dom/trusted.ts.' },
  {
    selector: "JSXAttribute[name.name='style']",
    message: 'The policy of our pages blocks styles in elements: use a class or an attribute of SVG.',
  },
];

/** `npm run lint`: what a compiler does not see. Layout is Prettier's (`npm run format`). */
export default defineConfig(
  {
    ignores: [
      'dist*/',
      'stick/',
      '.astro/',
      '.stryker-tmp/',
      'reports/',
      'node_modules/',
      'bench/node_modules/',
      'bench/*/{dist,.astro}/',
      'content/',
      'schemas/',
      'public/',
      'src/pages/_guide/**/*.mdx',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  ...astro.configs['jsx-a11y-recommended'],
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      // TypeScript knows undefined names better.
      'no-undef': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      // Classes of Thai marks and of control characters are what much of this code is about.
      'no-misleading-character-class': 'off',
      'no-control-regex': 'off',
      // What follows the language of the machine differs between the editor's build and the server's.
      'no-restricted-syntax': ['error', ...MACHINE_LANGUAGE],
      // Safari takes the role of a list away with its marks; a list without marks says that it is one.
      'astro/jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'], nav: ['navigation'] }],
      // A region that scrolls must be reached from the keyboard.
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['tabpanel', 'region'], tags: [] }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  {
    files: ['tests/**'],
    rules: { 'no-restricted-syntax': ['error', ...FIXED_SLEEPS, ...SKIPPED_ASSERTIONS, ...BARE_PROPERTIES] },
  },
  { files: ['tests/property.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['src/**'],
    ignores: ['src/dom/trusted.ts'],
    rules: { 'no-restricted-syntax': ['error', ...MACHINE_LANGUAGE, ...MARKUP] },
  },
);
