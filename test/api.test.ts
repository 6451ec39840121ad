/** The examples of docs/api.md, run as they stand there, each in a project with a small report. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const repository = fileURLToPath(new URL('..', import.meta.url));
const pages = ['api.md', 'api.zh-CN.md'].map((name) => readFileSync(join(repository, 'docs', name), 'utf8'));
const [english = [], chinese = []] = pages.map((page) =>
  [...page.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code!),
);

const report = (growth: string) => `title: 政府工作报告
occasion: 2025年1月6日在云溪县第十届人民代表大会第五次会议上
speaker: { office: 县长, name: 王一 }
issuer: 云溪县人民政府
date: 2025-01-06
body:
  - salutation: 各位代表：
  - part: 2024年工作回顾
    body:
      - 全县地区生产总值120亿元，增长${growth}。
  - part: 2025年工作安排
    body:
      - 地区生产总值增长5%左右。
`;

const from = process.cwd();
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-api-'));
  for (const [folder, growth] of [
    ['before', '4.9%'],
    ['content/yunxi-2025', '5%'],
  ] as const) {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, 'report.yaml'), report(growth));
  }
  process.chdir(root);
});
afterAll(() => {
  process.chdir(from);
  rmSync(root, { recursive: true, force: true });
});

/** Runs an example and returns what it prints. */
async function printed(code: string): Promise<string[]> {
  const lines: string[] = [];
  const log = vi
    .spyOn(console, 'log')
    .mockImplementation((...words: unknown[]) => void lines.push(words.map(String).join(' ')));
  const error = vi.spyOn(console, 'error').mockImplementation((words: string) => void lines.push(words));
  const library = await import('../src/index.js');
  const body = code.replace(/^import \{([^}]*)\} from 'yinfa';$/gm, 'const {$1} = library;');
  const AsyncFunction = (async () => {}).constructor as new (...parts: string[]) => (given: object) => Promise<void>;
  try {
    await new AsyncFunction('library', body)(library);
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
  return lines;
}

test.each([
  [0, [/^pdf out\/yunxi-2025\/report\.pdf \d+$/, /^pptx out\/yunxi-2025\/briefing\.pptx \d+$/]],
  [1, [/^yunxi-2025\/report\.pdf \d+ %PDF-$/]],
  [2, [/^true 1 true$/]],
  [3, [/^true from-text\/report\.pdf,from-text\/briefing\.pptx$/]],
  [4, [/地区生产总值 120亿元 \(line 10\)/, /^true 1$/]],
  [5, [/^true [1-9]\d* 0$/]],
])('example %i does what it says', async (index, expected) => {
  const lines = (await printed(english[index]!)).join('\n');
  for (const pattern of expected) expect(lines).toMatch(new RegExp(pattern.source, 'm'));
});

test.each([
  ['with the types of Node', ['node']],
  ['without them', []],
])('the examples and the declarations of the library are TypeScript under strict, %s', (_, types) => {
  const folder = mkdtempSync(join(root, 'types-'));
  for (const [index, code] of english.entries()) writeFileSync(join(folder, `${index}.ts`), code);
  const compilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    target: 'es2023',
    module: 'nodenext',
    types,
    typeRoots: [join(repository, 'node_modules/@types')],
    paths: { yinfa: [join(repository, 'dist/index.d.ts')] },
  };
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  const tsc = join(repository, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, '']);
});

test('the Chinese page has the same examples', () => {
  expect(english).toHaveLength(6);
  const withoutComments = (code: string) => code.replace(/ \/\/.*$/gm, '');
  expect(chinese.map(withoutComments)).toEqual(english.map(withoutComments));
});

test('every function of the library is on both pages', async () => {
  const library = await import('../src/index.js');
  for (const page of pages) for (const name of Object.keys(library)) expect(page).toContain(`\`${name}(`);
});
