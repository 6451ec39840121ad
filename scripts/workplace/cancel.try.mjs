/** Long work is done in a thread of its own: windows are answered meanwhile, and what is cancelled ends at once. */
import { deepEqual, ok } from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { dropFile } from './drop-file.mjs';
import { inWorkplace, startServer } from './workplace.mjs';

export const title = 'reading a draft and making files is cancelled at once, and windows are answered meanwhile';

const draft = readFileSync(new URL('../../test/fixtures/report-2024.txt', import.meta.url), 'utf8');
/** A text whose reading takes much longer than a window needs to open. */
const long = draft.repeat(60);

export const attempt = () =>
  inWorkplace(async ({ root, server, page, openWindow }) => {
    page.setDefaultTimeout(30_000);
    const before = threadsOf(server.child.pid);
    const isAtWork = () => before === undefined || threadsOf(server.child.pid) > before;
    const isAtRest = () => before === undefined || threadsOf(server.child.pid) <= before;
    await page.getByRole('link', { name: /政府工作报告/ }).waitFor();
    await drafts({ page, openWindow, isAtWork, isAtRest });
    await files({ page, isAtRest });
    deepEqual(readdirSync(join(root, 'content')), ['yuexiu-2024']);
    await converting({ root, openWindow });
  });

async function drafts({ page, openWindow, isAtWork, isAtRest }) {
  await dropFile(page.locator('#main'), '长稿.txt', Buffer.from(long));
  const progress = page.getByRole('status').filter({ hasText: '正在读取稿件' });
  await progress.waitFor();
  await until(isAtWork, 'a thread reads the draft');
  const other = await openWindow();
  await other.getByRole('link', { name: /政府工作报告/ }).click();
  await other.getByRole('figure').first().locator('canvas:not([width="0"])').waitFor();
  ok(await progress.isVisible(), 'another window shows pages while the draft is read');
  await page.getByRole('button', { name: '取消' }).click();
  await progress.waitFor({ state: 'hidden' });
  await until(isAtRest, 'the thread is ended');
  // A window that is closed waits for nothing.
  await dropFile(other.locator('#main'), '长稿.txt', Buffer.from(long));
  await until(isAtWork, 'a thread reads the draft');
  await other.close();
  await until(isAtRest, 'the thread is ended with the window');
  // Another one is read as if there had been none.
  await dropFile(page.locator('#main'), '短稿.txt', Buffer.from(draft));
  await page.getByRole('heading', { level: 1, name: /短稿/ }).waitFor();
  await page.getByRole('button', { name: '取消' }).click();
  await until(isAtRest, 'no thread is left');
}

async function files({ page, isAtRest }) {
  await page.goto(`${page.url().split('#')[0]}#/yuexiu-2024/files`);
  await page.getByRole('button', { name: '全部制作' }).click();
  await page.getByRole('link', { name: /下载 .*会议文本\.pdf/ }).waitFor();
  await page.getByRole('button', { name: '停止' }).click();
  await page.getByRole('progressbar').waitFor({ state: 'hidden' });
  ok((await page.getByRole('link', { name: /^下载 / }).count()) < 13);
  await until(isAtRest, 'no thread is left');
  // The rest is made when it is requested again, and what was made stays.
  await page.getByRole('button', { name: /制作 .*大字本\.pdf/ }).click();
  await page.getByRole('link', { name: /下载 .*大字本\.pdf/ }).waitFor();
  ok(await page.getByRole('link', { name: /下载 .*会议文本\.pdf/ }).isVisible());
}

/** A program that converts and does not end is ended when the draft is put away. */
async function converting({ root, openWindow }) {
  if (process.platform === 'win32') return;
  const [programs, pid] = [join(root, 'programs'), join(root, 'pid')];
  mkdirSync(programs);
  const program = `#!/bin/sh\necho $$ > '${pid}.new'\nmv '${pid}.new' '${pid}'\nsleep 600\n`;
  writeFileSync(join(programs, 'soffice'), program, { mode: 0o755 });
  const server = await startServer(root, { env: { PATH: `${programs}${delimiter}${process.env.PATH}` } });
  const page = await openWindow();
  await page.goto(server.address);
  await dropFile(page.locator('#main'), '旧稿.rtf', Buffer.from('{\\rtf1 text}'));
  await page.getByRole('button', { name: /转换/ }).click();
  await until(() => existsSync(pid), 'the program is started');
  const running = Number(readFileSync(pid, 'utf8'));
  await page.getByRole('button', { name: '取消' }).click();
  await until(() => !isRunning(running), 'the program is ended');
  server.stop();
}

async function until(is, what) {
  for (let round = 0; round < 400 && !is(); round++) await new Promise((done) => setTimeout(done, 50));
  ok(is(), what);
}

/** How many threads a process has; `undefined` where the system does not list them. */
function threadsOf(pid) {
  return existsSync(`/proc/${pid}/task`) ? readdirSync(`/proc/${pid}/task`).length : undefined;
}

/** A process that has ended and was not waited for is still listed. */
function isRunning(pid) {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
