import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (path: string): string => readFileSync(path, 'utf8');
const yaml = <T>(path: string): T => parse(read(path), { strict: true, uniqueKeys: true }) as T;
const list = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder)
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);
const { version, engines, scripts } = JSON.parse(read('package.json')) as {
  version: string;
  engines: { node: string };
  scripts: Record<string, string>;
};
/** Whether the newest Node of a line (`22`, `24.1`) is what package.json asks for (`>=22.12`). */
function fitsEngines(node: string | number): boolean {
  const [, major, minor = '0'] = /^>=(\d+)(?:\.(\d+))?/.exec(engines.node)!;
  const [has, own = '99'] = String(node).split('.');
  return Number(has) > Number(major) || (Number(has) === Number(major) && Number(own) >= Number(minor));
}

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  'runs-on': string;
  'timeout-minutes'?: number;
  strategy?: { matrix: Record<string, (string | number)[]> };
  steps: Step[];
}
interface Workflow {
  name: string;
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}
const workflows = list('.github/workflows', /\.ya?ml$/).map((file) => [file, yaml<Workflow>(file)] as const);
const steps = ({ jobs }: Workflow): Step[] => Object.values(jobs).flatMap((job) => job.steps);
/** Versions of Node that a job sets up, those of its matrix for `${{ matrix.node }}`. */
const nodesOf = ({ steps: all, strategy }: Job): (string | number)[] =>
  all
    .filter(({ uses }) => uses?.startsWith('actions/setup-node@'))
    .flatMap((step) => {
      const value = step.with?.['node-version'];
      const name = /^\$\{\{ matrix\.([\w-]+) \}\}$/.exec(String(value))?.[1];
      return name ? strategy!.matrix[name]! : [value as string | number];
    });

describe('workflows', () => {
  it.each(workflows)(
    '%s may write only where no stranger starts it, ends by itself, and asks for a Node that package.json allows',
    (_file, workflow) => {
      // Whoever may only propose a change starts nothing that may write; what writes says so at its top.
      expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
      const proposed = 'pull_request' in workflow.on;
      expect(workflow.permissions).toEqual(proposed ? { contents: 'read' } : expect.objectContaining({}));
      for (const job of Object.values(workflow.jobs)) {
        expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
        const runsNpm = job.steps.some(({ run }) => /\bnp[mx] /.test(run ?? ''));
        expect(nodesOf(job).length > 0).toBe(runsNpm);
        expect(nodesOf(job).filter((node) => !fitsEngines(node))).toEqual([]);
      }
    },
  );

  it.each(workflows)('%s uses actions of GitHub alone, each by its version, and no secret', (file, workflow) => {
    const used = steps(workflow).flatMap(({ uses }) => uses ?? []);
    expect(used.filter((action) => !/^actions\/[\w-]+@v\d+$/.test(action))).toEqual([]);
    expect(read(file)).not.toMatch(/secrets\./);
    // What a stranger can write (a title, the name of a branch) never becomes part of a command.
    for (const { run } of steps(workflow))
      expect(run ?? '').not.toMatch(/\$\{\{\s*(?:github\.(?:event|head_ref)|inputs\.)/);
  });

  it.each(workflows)('%s runs commands that package.json has', (_file, workflow) => {
    const commands = steps(workflow).flatMap(({ run }) =>
      [...(run ?? '').matchAll(/npm (?:run (?:--silent )?([\w:]+)|(test|start))/g)].map(
        ([, script, own]) => script ?? own!,
      ),
    );
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('run npm test at every push and pull request on two lines of Node, and unit tests on three systems', () => {
    const { on, jobs } = yaml<Workflow>('.github/workflows/test.yml');
    expect(Object.keys(on)).toEqual(['push', 'pull_request']);
    const running = (command: string) =>
      Object.values(jobs).filter((job) => job.steps.some(({ run }) => run === command));
    expect(running('npm test').map((job) => [job['runs-on'], nodesOf(job)])).toEqual([['ubuntu-latest', [22, 24]]]);
    expect(running('npm run test:unit').map(({ strategy }) => strategy!.matrix['os'])).toEqual([
      ['windows-latest', 'macos-latest'],
    ]);
  });
});

describe('what a newcomer looks for', () => {
  it('is there', () => {
    const wanted = ['CHANGELOG', 'CODE_OF_CONDUCT', 'CONTRIBUTING', 'README', 'SECURITY', 'ARCHITECTURE'];
    expect(wanted.filter((name) => !existsSync(`${name}.md`))).toEqual([]);
    expect(existsSync('.github/pull_request_template.md')).toBe(true);
  });

  it('.nvmrc names a Node that package.json allows and that is tested', () => {
    const node = Number(read('.nvmrc'));
    expect(fitsEngines(node)).toBe(true);
    expect(nodesOf(yaml<Workflow>('.github/workflows/test.yml').jobs['everything']!)).toContain(node);
  });

  it('the changelog has the version of package.json, newest first, and kinds of change by their names', () => {
    const text = read('CHANGELOG.md');
    const versions = [...text.matchAll(/^## \[([^\]]+)\](?: - (\d{4}-\d{2}-\d{2}))?$/gm)];
    const names = versions.map(([, name]) => name!);
    expect(names[0]).toBe('Unreleased');
    expect(names).toContain(version);
    expect(versions.slice(1).filter(([, name, day]) => !/^\d+\.\d+\.\d+$/.test(name!) || !day)).toEqual([]);
    const days = versions.slice(1).map(([, , day]) => day!);
    expect(days).toEqual([...days].sort().reverse());
    const kinds = [...text.matchAll(/^### (.+)$/gm)].map(([, kind]) => kind!);
    const known = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
    expect(kinds.filter((kind) => !known.includes(kind))).toEqual([]);
  });

  it('the licence of the code is the MIT text alone, that of the texts lies beside them', () => {
    expect(read('LICENSE')).toMatch(/^MIT License\n\nCopyright \(c\) \d{4} .+\n\nPermission is hereby granted/);
    expect(read('LICENSE').trimEnd()).toMatch(/DEALINGS IN THE\nSOFTWARE\.$/);
    expect(read('content/LICENSE')).toMatch(/CC BY 4\.0[\s\S]*creativecommons\.org\/licenses\/by\/4\.0/);
  });

  it('decisions are numbered without a gap, listed, and each tells why, what was left aside and what follows', () => {
    const records = list('docs/decisions', /^\d{4}-[a-z0-9-]+\.md$/);
    expect(records.length).toBeGreaterThanOrEqual(8);
    const index = read('docs/decisions/README.md');
    for (const [at, file] of records.entries()) {
      const number = String(at + 1).padStart(4, '0');
      const [title = '', , status = ''] = read(file).split('\n');
      expect(title).toMatch(new RegExp(`^# ${number} · .{10,}`));
      expect(status).toMatch(/^Status: (?:holds|replaced by \d{4}) · written \d{4}-\d{2}-\d{2}$/);
      expect(index).toContain(`| [${number}](${file.split('/').at(-1)}) | ${title.slice('# 0001 · '.length)} |`);
      const parts = [...read(file).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
      expect(parts, file).toEqual(['Why it came up', 'Decided', 'Left aside', 'What follows']);
    }
  });

  const documents = [...list('.', /\.md$/), ...list('docs/decisions', /\.md$/)].map((file) => normalize(file));
  it.each(documents)('%s links to files that there are', (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)].map(([, to]) => to!);
    expect(links.filter((to) => !existsSync(join(dirname(file), to)))).toEqual([]);
  });
});

interface Field {
  type: string;
  id?: string;
  attributes: { label?: string; description?: string; value?: string; options?: { label: string }[] };
}

describe('forms for issues', () => {
  const forms = list('.github/ISSUE_TEMPLATE', /^\d-.*\.yml$/).map(
    (file) =>
      [
        file,
        yaml<{ name: string; description: string; title: string; labels: string[]; body: Field[] }>(file),
      ] as const,
  );
  const inBoth = (text: string | undefined) => /[ก-๙]{3}/.test(text ?? '') && /[A-Za-z]{3}/.test(text ?? '');

  it('there are four: a wrong fact, from a fund, a fault, an idea', () => {
    expect(forms.map(([, { labels }]) => labels.join())).toEqual(['fact', 'from-a-fund', 'fault', 'idea']);
    expect(yaml('.github/ISSUE_TEMPLATE/config.yml')).toEqual({ blank_issues_enabled: true });
  });

  it.each(forms)('%s asks in Thai and English, and each question has a name of its own', (_file, form) => {
    const questions = form.body.filter(({ type }) => type !== 'markdown');
    const words = [
      form.name,
      form.description,
      form.title,
      ...form.body.map(({ attributes }) => attributes.label ?? attributes.value),
      ...questions.flatMap(({ attributes }) => attributes.description ?? []),
      ...questions.flatMap(({ attributes }) => (attributes.options ?? []).map(({ label }) => label)),
    ];
    expect(words.filter((text) => !inBoth(text))).toEqual([]);
    const known = ['markdown', 'input', 'textarea', 'dropdown', 'checkboxes'];
    expect(form.body.filter(({ type }) => !known.includes(type))).toEqual([]);
    expect(questions.every(({ id }) => /^[a-z-]+$/.test(id ?? ''))).toBe(true);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });
});

describe('new versions of packages', () => {
  const { updates } = yaml<{
    updates: {
      'package-ecosystem': string;
      directory?: string;
      directories?: string[];
      schedule: { interval: string };
    }[];
  }>('.github/dependabot.yml');

  it('are looked for in every package.json of ours, and among the actions', () => {
    const npm = updates.find((update) => update['package-ecosystem'] === 'npm')!;
    expect(npm.directories!.filter((folder) => !existsSync(join('.', folder, 'package.json')))).toEqual([]);
    const own = globSync('**/package.json', { exclude: (name) => /^(?:node_modules|dist.*|\..+)$/.test(name) }).map(
      (file) => `/${dirname(file).replaceAll('\\', '/')}`.replace('/.', '/'),
    );
    expect([...npm.directories!].sort()).toEqual(own.sort());
    expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  });
});
