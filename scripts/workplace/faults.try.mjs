/** A disk that is full, read-only or closed to the user: the window reports it, and keeps what was typed. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dropFile } from './drop-file.mjs';
import { openSentence } from './sentences.mjs';
import { inWorkplace } from './workplace.mjs';

export const title = 'an error of the disk loses nothing, and the window shows what to do';

const disk = new URL('faulty-disk.mjs', import.meta.url);

export const attempt = () =>
  inWorkplace(
    async ({ root, page, errors }) => {
      const file = join(root, 'content/yuexiu-2024/report.yaml');
      const fault = (code) => writeFileSync(join(root, 'fault'), code);
      const notice = page.getByRole('alert');
      const editor = await openSentence(page, 5);
      const area = editor.getByRole('textbox').first();
      const before = readFileSync(file, 'utf8');
      const typed = `${(await area.inputValue()).replace(/。$/, '')}，还没有存。`;
      await area.fill(typed);
      for (const [code, words] of [
        ['ENOSPC', '磁盘空间已满'],
        ['EROFS', '只读'],
        ['EACCES', '没有写入权限'],
      ]) {
        fault(code);
        await area.focus();
        await page.keyboard.press('Control+Enter');
        await notice.getByText(words).waitFor();
        await notice.getByText('窗口里的内容也没有丢失').waitFor();
        equal(await area.inputValue(), typed, 'what was typed stays in the editor');
        equal(readFileSync(file, 'utf8'), before, 'the file is as it was');
      }
      fault('');
      await area.focus();
      await page.keyboard.press('Control+Enter');
      await page.waitForFunction(() => !document.querySelector('.panel .actions .main:enabled'));
      ok(readFileSync(file, 'utf8').includes(typed), 'saved as soon as the disk takes it');

      await keptRevision(page, fault, notice, root);
      await takenDraft(page, fault, notice, root);
      deepEqual(left(root), [], 'no temporary file is left');
      // The browser itself notes what was refused.
      errors.splice(0, errors.length, ...errors.filter(({ message }) => !/Failed to load resource/.test(message)));
    },
    { imports: [disk] },
  );

/** Name and note of a revision are in the form again until it is kept. */
async function keptRevision(page, fault, notice, root) {
  await page.getByRole('link', { name: '修订' }).click();
  const open = page.getByRole('button', { name: '已付印…' });
  const dialog = page.getByRole('dialog');
  await open.click();
  await dialog.getByRole('textbox').first().fill('送审稿');
  fault('ENOSPC');
  await page.keyboard.press('Enter');
  await notice.getByText('磁盘空间已满').waitFor();
  const folder = join(root, 'content/yuexiu-2024/revisions');
  deepEqual(existsSync(folder) ? files(folder) : [], [], 'no half of a revision');
  fault('');
  await open.click();
  equal(await dialog.getByRole('textbox').first().inputValue(), '送审稿');
  await page.keyboard.press('Enter');
  await page.getByText('两稿相同').waitFor();
  equal(await notice.getByText('没有保存').count(), 0, 'the notice goes with what it was about');
  ok(files(folder).some((name) => name.endsWith('report.yaml')));
}

/** A draft that could not be written is imported when there is room again. */
async function takenDraft(page, fault, notice, root) {
  await page.getByRole('link', { name: '印发 · 报告' }).click();
  const draft = readFileSync(fileURLToPath(new URL('../../test/fixtures/report-2024.txt', import.meta.url)));
  await dropFile(page.locator('#main'), '草稿.txt', draft);
  const take = page.getByRole('button', { name: '采用', exact: true });
  fault('EROFS');
  await take.click();
  await notice.getByText('只读').waitFor();
  equal(readdirSync(join(root, 'content')).length, 1, 'no half of a report');
  fault('');
  await take.click();
  await page.waitForURL(/book/);
  equal(readdirSync(join(root, 'content')).length, 2);
}

/** Temporary files. */
function left(root) {
  return files(root).filter((name) => /\.(?:tmp|old)$/.test(name));
}

function files(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((one) => one.isFile()).map(({ name }) => name);
}
