import ts from 'typescript';

/** A test that holds a property. */
export interface Property {
  file: string;
  title: string;
  /** Regular expression that the test's full name matches, whatever a table puts into its title. */
  pattern: string;
}

const TESTS = new Set(['it', 'test']);

/** The tests of a file that call `holds` of `tests/property.ts`. @param text of the file */
export function propertiesIn(file: string, text: string): Property[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Property[] = [];
  const visit = (node: ts.Node): void => {
    const title = ts.isCallExpression(node) ? titleOf(node) : undefined;
    if (title !== undefined && holdsSomething(node)) found.push({ file, title, pattern: patternOf(title) });
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Title of `it('…', …)`, `test.each(…)('…', …)`; `undefined` for any other call. */
function titleOf({ expression, arguments: [first] }: ts.CallExpression): string | undefined {
  let callee: ts.Expression = expression;
  while (ts.isPropertyAccessExpression(callee) || ts.isCallExpression(callee)) callee = callee.expression;
  if (!ts.isIdentifier(callee) || !TESTS.has(callee.text) || !first) return undefined;
  return ts.isStringLiteralLike(first) ? first.text : ts.isTemplateExpression(first) ? templateText(first) : undefined;
}

const templateText = ({ head, templateSpans }: ts.TemplateExpression): string =>
  head.text + templateSpans.map(({ literal }) => `%s${literal.text}`).join('');

function holdsSomething(node: ts.Node): boolean {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'holds') return true;
  return ts.forEachChild(node, (child) => holdsSomething(child) || undefined) ?? false;
}

const patternOf = (title: string): string =>
  `${title
    .split(/%[sdifjoO#%]|\$[\w.]+/)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('.*')}$`;
