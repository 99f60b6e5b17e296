import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();
/** Rules that the text breaks as the file of that name. */
async function broken(body: string, filePath = 'tests/planted.test.ts'): Promise<string[]> {
  const text = `import { expect, it, test } from 'vitest';\nit('x', async () => {\n${body}\n});\ntest('y', () => expect(1).toBe(1));\n`;
  const [result] = await eslint.lintText(text, { filePath });
  return result!.messages.map(({ ruleId }) => ruleId ?? 'not understood').filter((rule) => rule.startsWith('no-'));
}

describe('the linter', () => {
  it.each([
    ['a fixed sleep of the browser', 'await page.waitForTimeout(400);'],
    ['a fixed sleep of the process', 'await new Promise((done) => setTimeout(done, 100));'],
    ['a fixed sleep by a timer of the window', 'await new Promise((done) => window.setTimeout(done, 100));'],
    ['an assertion within an if', 'if (answer.length === 0) expect(answer).toBe(1);'],
    ['an assertion within the else of an if', 'if (answer) await answer();\nelse expect(answer).toBe(1);'],
    ['an assertion within a loop within an if', 'if (answer) for (const one of answer) expect(one).toBe(1);'],
    ['a polled assertion within an if', 'if (answer) await expect.poll(() => answer).toBe(1);'],
    ['an assertion behind &&', 'answer && expect(answer).toBe(1);'],
    ['a negated assertion behind ??', 'answer ?? expect(answer).not.toBe(1);'],
    ['an assertion behind a question mark', 'answer ? expect(answer).toBe(1) : undefined;'],
    ['an assertion for one case of a switch', 'switch (answer) { case 1: expect(answer).toBe(1); }'],
    ['an assertion where something was thrown', 'try { answer(); } catch (error) { expect(error).toBe(1); }'],
    ['a test that ends before its assertions', 'if (!answer) return;\nexpect(answer).toBe(1);'],
  ])('finds %s in a test, and lets it pass elsewhere', async (_what, body) => {
    expect(await broken(body)).toContain('no-restricted-syntax');
    expect(await broken(body, 'src/site.config.ts')).not.toContain('no-restricted-syntax');
  });

  it.each([
    ['an if that chooses what is expected', 'const wanted = answer ? 1 : 2;\nexpect(answer).toBe(wanted);'],
    ['a matcher within a condition', 'expect(answer).toEqual(answer ? [expect.objectContaining({})] : []);'],
    ['a condition within an assertion', 'expect(answer && answer.length).toBe(1);'],
    ['an early end of a helper', 'const help = () => { if (answer) return 1; return 2; };\nexpect(help()).toBe(1);'],
  ])('lets %s pass', async (_what, body) => {
    expect(await broken(body)).not.toContain('no-restricted-syntax');
  });
});
