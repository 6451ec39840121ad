import { expect, test } from 'vitest';
import { yinfa } from './fake.js';

test('prints the address, opens the browser and ends when it is interrupted', async () => {
  const { code, stdout, stderr, browsers } = await yinfa('open', { isInterrupted: 'later' });
  expect(code).toBe(0);
  expect(stdout).toContain('http://127.0.0.1:8123/?token=t\n');
  expect(browsers).toEqual(['http://127.0.0.1:8123/?token=t']);
  expect(stderr).toBe('');
});

test('ends when it is interrupted before the address is there', async () => {
  expect(await yinfa('open', { isInterrupted: true, isSlow: true })).toMatchObject({ code: 0, browsers: [] });
});

test('starts no browser where it is not wanted', async () => {
  const { browsers, stdout } = await yinfa('open content --no-browser --port 9000', { isInterrupted: 'later' });
  expect(browsers).toEqual([]);
  expect(stdout).toContain('http://127.0.0.1:9000/');
});

test('a browser that does not start is said', async () => {
  const { code, stderr } = await yinfa('open', { isInterrupted: 'later', hasNoBrowser: true });
  expect(code).toBe(0);
  expect(stderr).toContain('The browser could not be started');
});

test.each(['0', '65536', '80a', '-1', ''])('port %j is none', async (port) => {
  expect(await yinfa(`open --port=${port}`)).toMatchObject({ code: 2 });
});

test('a port that is taken is said', async () => {
  expect(await yinfa('open --port 80', { takenPort: 80 })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('error[world/port-taken]'),
  });
});

const files = {
  'content/yunxi-2025/report.yaml': '',
  'content/yunxi-2026/report.yaml': '',
  'drafts/notes.txt': '',
  'office/content/shanqiao-2025/report.yaml': '',
};

test.each([
  ['', 'content'],
  ['content/', 'content'],
  ['content/yunxi-2025', 'content/yunxi-2025'],
  ['content/yunxi-2025/report.yaml', 'content/yunxi-2025'],
  // The folder of a project.
  ['.', './content'],
  ['office', 'office/content'],
  // Without reports: the first one is dropped there.
  ['drafts', 'drafts'],
])('open %s serves %s', async (typed, folder) => {
  expect(await yinfa(`open ${typed}`, { files, isInterrupted: 'later' })).toMatchObject({ code: 0, served: [folder] });
});

test('without a folder `content` it is served all the same', async () => {
  const { code, served } = await yinfa('open', { files: { 'draft.docx': '' }, isInterrupted: 'later' });
  expect({ code, served }).toEqual({ code: 0, served: ['content'] });
});

test.each([
  ['yunxi-2052', 'content/yunxi-2025'],
  ['content/yunxi2026', 'content/yunxi-2026'],
  ['draft', 'drafts'],
  ['office/contents', 'office/content'],
])('where there is no %s, %s is offered', async (typed, offered) => {
  const { code, stderr, served } = await yinfa(`open ${typed}`, { files });
  expect({ code, served }).toEqual({ code: 1, served: [] });
  expect(stderr).toContain(`Did you mean “${offered}”?`);
});

test('a file that is no part of a report is not opened', async () => {
  expect(await yinfa('open drafts/notes.txt', { files })).toMatchObject({ code: 1, served: [] });
});
