/** What a double click on 启动 does before the workplace is there. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

let root: string;
const write = (file: string, text: string) => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text, { mode: 0o755 });
};
const packages = (of: object) => JSON.stringify({ packages: of });
const start = () =>
  spawnSync(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(root, 'bin')}${delimiter}${process.env.PATH}` },
  });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-start-'));
  mkdirSync(join(root, 'scripts'));
  copyFileSync(fileURLToPath(new URL('../scripts/start.mjs', import.meta.url)), join(root, 'scripts/start.mjs'));
  write('dist/bin/yinfa.js', "console.log('opened', process.argv.slice(2).join(' '));");
  write('dist/client/client.js', '');
  write('package.json', '{"type": "module"}');
  write('bin/npm', '#!/bin/sh\necho "npm $*"\nexit 1\n');
  write('package-lock.json', packages({ '': {}, 'node_modules/a': { version: '1.2.0' }, 'node_modules/b': bOptional }));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const bOptional = { version: '3.0.0', optional: true };

test('what is installed is opened, also in a copied folder whose times are others', () => {
  write('node_modules/.package-lock.json', packages({ 'node_modules/a': { version: '1.2.0' } }));
  utimesSync(join(root, 'node_modules/.package-lock.json'), 1, 1);
  expect(start()).toMatchObject({ status: 0, stdout: expect.stringContaining('opened open --lang zh-CN') });
});

test.each([
  ['another version', packages({ 'node_modules/a': { version: '1.1.0' } })],
  ['a package that is not there', packages({})],
  ['a record that was cut off', '{"packages": {'],
])('%s is installed first, and a failure is said in Chinese', (_, record) => {
  write('node_modules/.package-lock.json', record);
  const { status, stdout, stderr } = start();
  expect(status).toBe(1);
  expect(stdout).toContain('npm ci');
  expect(stdout).not.toContain('opened');
  expect(stderr).toContain('安装没有成功');
});

test.skipIf(process.platform === 'win32')(
  '启动.command says what is missing, and waits for a key in a terminal alone',
  () => {
    copyFileSync(fileURLToPath(new URL('../启动.command', import.meta.url)), join(root, '启动.command'));
    const open = () =>
      spawnSync('/bin/sh', [join(root, '启动.command')], {
        encoding: 'utf8',
        input: '',
        env: { PATH: dirname(process.execPath) },
      });
    write('scripts/check-node.cjs', 'process.exit(1);');
    expect(open()).toMatchObject({ status: 1, stdout: '' });
    rmSync(join(root, 'scripts/start.mjs'));
    expect(open()).toMatchObject({ status: 1, stdout: '请先把压缩包全部解压，再双击解压后的“启动”。\n' });
  },
);
