/** A Word draft and a text draft: dropped, checked, corrected, imported, built. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import { dropFile } from './drop-file.mjs';
import { judged } from './judged.mjs';
import { inWorkplace } from './workplace.mjs';

export const title = 'a draft is dropped, corrected and imported';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const yinfa = (root, ...words) =>
  execFileSync(process.execPath, [join(repository, 'dist/bin/yinfa.js'), ...words], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
  });

export const attempt = () =>
  inWorkplace(
    async ({ root, page }) => {
      const reports = () => readdirSync(join(root, 'content')).sort();
      const word = wordDraft(root);
      await page.getByText('这个文件夹里还没有报告').waitFor();

      // Dropped: nothing is written, all is shown.
      let start = performance.now();
      await dropFile(page.locator('#main'), '政府工作报告（送审稿）.docx', word);
      await page.getByRole('heading', { level: 1, name: /新报告/ }).waitFor();
      const understood = performance.now() - start;
      deepEqual(reports(), []);
      ok(await page.getByText('尚未写入任何内容').isVisible());
      match(await page.locator('.draft-summary').textContent(), /罗光华/);
      match(await page.locator('.draft-summary').textContent(), /读出 1\d\d 个数据/);
      equal(await page.locator('.draft-lines .role-part').count(), 3);
      equal(await page.locator('.draft').getByLabel('文件夹名称').inputValue(), '2024年广州市越秀区政府工作报告');

      await judged(page, 'a draft');
      await correct(page);

      // Taken over: the first page is in view, and the folder builds.
      start = performance.now();
      await page.getByRole('button', { name: '采用', exact: true }).click();
      await page.getByRole('figure').first().locator('canvas:not([width="0"])').waitFor();
      console.log(
        `  draft understood in ${understood.toFixed(0)} ms; from importing to the first page ${(performance.now() - start).toFixed(0)} ms`,
      );
      deepEqual(reports(), ['2024年广州市越秀区政府工作报告']);
      yinfa(root, 'build', 'content/2024年广州市越秀区政府工作报告');

      await asText(root, page, reports);
      await doubtful(page);
      await refused(page, reports);
      await template(root, page);
    },
    { reports: [] },
  );

/** The 2024 report as a Word file of an office, without the content that Yinfa puts into its own. */
function wordDraft(root) {
  const made = join(root, 'made');
  cpSync(join(repository, 'content/yuexiu-2024'), join(made, 'content/yuexiu-2024'), { recursive: true });
  yinfa(made, 'build', '--only', 'docx');
  const parts = unzipSync(readFileSync(join(made, 'out/yuexiu-2024/report.docx')));
  rmSync(made, { recursive: true });
  return zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => !name.startsWith('customXml/'))));
}

/** A heading is made a text and one again, and a line is left out. */
async function correct(page) {
  const row = page.locator('.draft-lines li').filter({ hasText: '（一）聚焦' }).last();
  const choice = row.getByRole('combobox');
  equal(await choice.inputValue(), 'section');
  await choice.selectOption('正文');
  await row.getByText('已更正').waitFor();
  equal(await choice.inputValue(), 'text');
  await choice.selectOption('恢复识别结果');
  await page.locator('.draft-lines').getByText('已更正').waitFor({ state: 'hidden' });
  equal(await choice.inputValue(), 'section');
  await reword(page, row);
  await page.getByRole('radio', { name: '全部各行' }).check();
  const text = page.locator('.draft-lines .role-text').nth(5);
  await text.getByRole('combobox').selectOption('略去');
  await page.getByText('您已略去').first().waitFor();
}

/** The words of a heading are changed and given back, by keyboard alone. */
async function reword(page, row) {
  const words = row.getByRole('button');
  const before = await words.textContent();
  await words.focus();
  await page.keyboard.press('Enter');
  const field = page.getByLabel('这一行的文字');
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'hidden' });
  ok(await page.locator('.draft').isVisible());
  await page.waitForFunction(() => document.activeElement?.classList.contains('words'));
  await page.keyboard.press('Enter');
  await field.fill(before.replace('聚焦', '更加聚焦'));
  await page.keyboard.press('Enter');
  const changed = page.locator('.draft-lines li').filter({ hasText: '更加聚焦' });
  await changed.getByText('已更正').waitFor();
  await page.waitForFunction(() => document.activeElement?.classList.contains('words'));
  await page.keyboard.press('Enter');
  await judged(page, 'words of a line');
  await page.getByRole('button', { name: '恢复原稿文字' }).click();
  await changed.waitFor({ state: 'hidden' });
}

/** By the file button, and by keyboard. */
async function asText(root, page, reports) {
  await page.getByRole('link', { name: /报告/ }).first().click();
  const button = page.getByRole('button', { name: '打开稿件…' });
  const chooser = page.waitForEvent('filechooser');
  await button.focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(join(repository, 'test/fixtures/report-2024.txt'));
  await page.getByRole('heading', { level: 1, name: /report-2024\.txt/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1, name: '报告' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === '打开稿件…');
  await dropFile(page.locator('#main'), '文本.txt', readFileSync(join(repository, 'test/fixtures/report-2024.txt')));
  const name = page.locator('.draft').getByLabel('文件夹名称');
  equal(await name.inputValue(), '2024年广州市越秀区政府工作报告-2');
  await name.fill('文本');
  await page.keyboard.press('Enter');
  await page.getByRole('figure').first().waitFor();
  deepEqual(reports(), ['2024年广州市越秀区政府工作报告', '文本']);
  yinfa(root, 'build', 'content/文本');
}

/** A number that follows no other is marked, and found by the filter. */
async function doubtful(page) {
  const draft = readFileSync(join(repository, 'test/fixtures/report-2024.txt'), 'utf8');
  await dropFile(page.locator('#main'), '缺号.txt', Buffer.from(draft.replace('（二）聚焦', '（八）聚焦')));
  await page.getByRole('heading', { level: 1, name: /缺号/ }).waitFor();
  await page.getByRole('radio', { name: /拿不准/ }).check();
  const rows = page.locator('.draft-lines li');
  const row = rows.filter({ hasText: '（八）聚焦' });
  match(await row.textContent(), /编号不连续/);
  ok((await rows.count()) < 5);
  await judged(page, 'doubtful lines');
  await page.keyboard.press('Escape');
}

/** Files that are no drafts are refused with words, and nothing is written. */
async function refused(page, reports) {
  await page.getByRole('link', { name: /报告/ }).first().click();
  const before = reports();
  const bad = [
    ['空.docx', '', /没有文字/],
    ['表.docx', '%PDF-1.7', /PDF/],
    ['../../x.exe', 'MZ', /exe|扩展名|结尾/],
    [`${'长'.repeat(300)}.docx`, 'x', /docx|Word/],
  ];
  for (const [name, text, words] of bad) {
    await dropFile(page.locator('#main'), name, Buffer.from(text));
    await page.locator('.draft .fault').waitFor();
    match(await page.locator('.draft-problems').textContent(), words);
    equal(await page.getByRole('button', { name: '采用', exact: true }).count(), 0);
    await page.getByRole('button', { name: '取消' }).click();
  }
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(101 * 1024 * 1024)], '大.docx'));
    document.getElementById('main').dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
  });
  await page.getByText('稿件最大 100 MB').waitFor();
  deepEqual(reports(), before);
}

/** The clean template gives a report that is in view. */
async function template(root, page) {
  await page.getByRole('button', { name: '空白模板…' }).click();
  await page.getByRole('dialog').getByLabel('文件夹名称').fill('空白');
  await page.keyboard.press('Enter');
  await page.getByRole('figure').first().waitFor();
  ok(existsSync(join(root, 'content/空白/report.yaml')));
}
