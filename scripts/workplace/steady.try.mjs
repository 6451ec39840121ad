/** Buttons do not move before they are clicked, and saving is in view, in a window of 1280 × 720. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inWorkplace } from './workplace.mjs';

export const title = 'nothing jumps while a report is checked and corrected, and saving is in view';

export const attempt = () =>
  inWorkplace(async ({ root, page, openWindow }) => {
    lengthenFirstSentence(root);
    await whileChecked(page);
    for (const locale of ['zh-CN', 'en']) await whileCorrected(await openWindow({ locale }));
  });

/** More characters than the field shows. */
function lengthenFirstSentence(root) {
  const path = join(root, 'content/yuexiu-2024/report.yaml');
  const long = '，各项任务落到实处'.repeat(40);
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace('初步核算，', (found) => `${found.slice(0, -1)}${long}，`),
  );
}

/** The findings are counted after the first page is in view. */
async function whileChecked(page) {
  let release;
  const held = new Promise((done) => {
    release = done;
  });
  await page.route('**/problems*', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('link', { name: /政府工作报告/ }).click();
  await page.locator('canvas:not([width="0"])').first().waitFor();
  const places = () =>
    page
      .locator('.views a, .bar select')
      .evaluateAll((all) => all.map((one) => [one.getBoundingClientRect().x, one.getBoundingClientRect().y]));
  const before = await places();
  ok(before.length > 5);
  release();
  await page.locator('.problem-counts').getByText('○').waitFor();
  deepEqual(await places(), before, 'views and editions keep their places');
  await page.unroute('**/problems*');
  // Not even a script can scroll the whole window, from which no bar would lead back.
  await page.evaluate(() => document.body.lastElementChild.scrollIntoView());
  deepEqual(
    await page.evaluate(() => [document.body.scrollHeight - innerHeight, scrollY, document.body.scrollTop]),
    [0, 0, 0],
  );
}

async function whileCorrected(page) {
  await page.getByRole('link', { name: /政府工作报告/ }).click();
  const sentence = page.locator('.sentences button[aria-label*="各项任务落到实处，各项任务落到实处"]').first();
  for (let i = 0; i < 10 && (await sentence.count()) === 0; i++) {
    await page.getByRole('button', { name: /下一页|Next page/ }).click();
    await sentence.waitFor({ state: 'attached', timeout: 1000 }).catch(() => {});
  }
  await sentence.focus();
  await page.keyboard.press('Enter');
  const save = page.getByRole('complementary').getByRole('button', { name: /^(?:保存|Save)$/ });
  await save.waitFor();
  const { bottom, height } = await save.evaluate((one) => ({
    bottom: one.getBoundingClientRect().bottom,
    height: innerHeight,
  }));
  ok(bottom <= height, `saving is in view: ${bottom} of ${height}`);
  const top = () => page.locator('.pages').evaluate((one) => one.getBoundingClientRect().top);
  const before = await top();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('又');
  await save.click();
  await page.locator('.changes button').first().waitFor();
  equal(await top(), before, 'the tools keep to one row');
}
