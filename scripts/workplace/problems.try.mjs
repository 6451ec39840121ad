/** The list of problems: a finding is corrected, one accepted, all corrected at once, the report compared; keyboard too. */
import { equal, match, ok } from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inWorkplace } from './workplace.mjs';

export const title = 'problems are listed, corrected, accepted and compared';

/** Three marks of half width between characters, which are certain to be wrong. */
function planted(text) {
  let count = 0;
  return text.replace(/(?<=\p{Script=Han})，(?=\p{Script=Han})/gu, (mark) =>
    [40, 80, 300].includes(++count) ? ',' : mark,
  );
}

export const attempt = () =>
  inWorkplace(async ({ root, page }) => {
    const file = join(root, 'content/yuexiu-2024/report.yaml');
    const right = readFileSync(file, 'utf8');
    cpSync(join(root, 'content/yuexiu-2024'), join(root, 'content/earlier'), { recursive: true });
    writeFileSync(join(root, 'content/earlier/report.yaml'), right.replace(/^date: .*/m, 'date: 2023-02-01'));
    writeFileSync(file, planted(right));
    const wrong = readFileSync(file, 'utf8');
    await page.goto(`${page.url().split('#')[0]}#/yuexiu-2024/problems`);
    const rows = page.locator('.problem');
    const certain = page.locator('.problem.level-certain:not(.done)');
    await rows.first().waitFor();
    equal(await certain.count(), 3);
    match(await page.getByRole('navigation').textContent(), /必改 3/);
    match(await page.locator('header .state').textContent(), /必改 3 · 疑似有误 \d/);

    // One is corrected; it stays where it was, and the next has the focus.
    const total = await rows.count();
    await certain.first().getByRole('button', { name: /^改正/ }).click();
    await page.getByRole('status').filter({ hasText: '已改正' }).waitFor();
    await page.locator('.problem.done').waitFor();
    equal(await rows.count(), total);
    match(await rows.first().textContent(), /已改正/);
    ok(await rows.nth(1).evaluate((row) => row.contains(document.activeElement)), 'the next row has the focus');
    equal(differing(readFileSync(file, 'utf8'), wrong), 1);

    // One is accepted with a reason.
    await certain.first().getByRole('button', { name: /^放过/ }).click();
    await page.keyboard.type('原文如此');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: '已放过' }).waitFor();
    await page.locator('.problem.done').nth(1).waitFor();
    match(readFileSync(file, 'utf8'), /# proof: ignore marks\/half-width 「,」 原文如此/);

    // Undone, then all at once, after they were shown.
    await page.getByRole('button', { name: '撤销' }).first().click();
    await page.getByRole('button', { name: '必改的全部改正（2）' }).click();
    const dialog = page.getByRole('dialog');
    equal(await dialog.getByRole('listitem').count(), 2);
    await dialog.getByRole('button', { name: '全部改正' }).click();
    await page.getByRole('status').filter({ hasText: '已改正 2 行' }).waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.problem.level-certain:not(.done)').length === 0);
    equal(readFileSync(file, 'utf8'), right);

    // A finding leads to its sentence and its page.
    const likely = page.locator('.problem.level-likely').first();
    await likely.getByRole('button', { name: /看句子/ }).click();
    await page.getByRole('complementary').getByRole('textbox').waitFor();
    await likely.getByRole('link', { name: /第/ }).click();
    await page.getByRole('figure').first().waitFor();
    match(page.url(), /\/book\/\d+$/);
    ok(await page.getByRole('complementary').getByRole('textbox').isVisible(), 'the sentence is still selected');

    // Compared with the report of last year and a table.
    await page.getByRole('link', { name: /问题/ }).click();
    await page.getByText('与上年报告、统计表核对').click();
    await page.getByLabel('上年报告').selectOption('earlier');
    await page.getByRole('status').filter({ hasText: '核对完毕' }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('下载核对表模板').click()]);
    equal(download.suggestedFilename(), '统计数据核对表.xlsx');
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['指标,时期,数值,单位\n地区生产总值,2023年,1.5,亿元\n'], '统计表.csv'));
      return transfer;
    });
    await page.locator('details.compared').dispatchEvent('drop', { dataTransfer: dropped });
    await page.locator('.chip', { hasText: '统计表.csv' }).waitFor();
    await page.locator('.problem', { hasText: '上年与统计' }).first().waitFor();
    // The report of last year as the text it was handed in as.
    const draft = readFileSync(new URL('../../test/fixtures/report-2024.txt', import.meta.url), 'utf8');
    const lastYear = {
      name: '上年报告.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(draft.replace('2024年2月4日', '2023年2月1日')),
    };
    await page.locator('details.compared input[type=file]').setInputFiles(lastYear);
    await page.waitForFunction(() => document.querySelector('details.compared select')?.value === '上年报告.txt');
    await page.getByRole('button', { name: '移除 统计表.csv' }).click();
    await page.getByText('还没有统计表').waitFor();
  });

/** How many lines differ. */
function differing(a, b) {
  const lines = b.split('\n');
  return a.split('\n').filter((line, i) => line !== lines[i]).length;
}
