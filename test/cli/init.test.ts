import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { yinfa } from './fake.js';

const templates = Object.fromEntries(
  ['templates/report/theme.yaml', 'templates/briefing/theme.yaml'].map((path) => [path, readFileSync(path, 'utf8')]),
);
const files = { ...templates, 'content/a/report.yaml': 'title: 报告\n' };

test('without a folder the only report gets what it lacks, and keeps what it has', async () => {
  const { code, stdout } = await yinfa('init', { files });
  expect(code).toBe(0);
  expect(stdout).toBe(
    'content/a/briefing.yaml: written\ncontent/a/theme.yaml: written\ncontent/a/report.yaml: was there, left as it is\n' +
      'Next: put the text into content/a/report.yaml, then npx yinfa build content/a\n',
  );
  expect((await yinfa('init --lang zh', { files })).stdout).toContain('content/a/report.yaml：已有，没有改动');
});

test('of several reports none is meant, and a new one is started', async () => {
  const more = { ...files, 'content/b/report.yaml': '' };
  expect((await yinfa('init', { files: more })).stdout).toContain('content/report/report.yaml: written');
  expect((await yinfa('init content/c', { files: more })).stdout).toContain('content/c/report.yaml: written');
});

test('as JSON', async () => {
  const { stdout } = await yinfa('init --json content/a', { files });
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, folder: 'content/a', kept: ['content/a/report.yaml'] });
});
