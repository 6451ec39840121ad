/** Every view in windows of all sizes, down to one that is zoomed twice: nothing is cut off or scrolls sideways. */
import { ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropFile } from './drop-file.mjs';
import { fits } from './overflow.mjs';
import { inWorkplace } from './workplace.mjs';

export const title = 'every view fits into small and zoomed windows, with long titles too';

/** px. The last is 1280 × 720 at 200 %. */
const sizes = [
  [1280, 720],
  [1024, 768],
  [768, 1024],
  [640, 360],
];

export const attempt = () =>
  inWorkplace(async ({ page, root }) => {
    await page.getByRole('link', { name: /政府工作报告/ }).click();
    await kept(page);
    await inAllSizes(page, 'usual');
    const file = join(root, 'content/yuexiu-2024/report.yaml');
    const long = `${'关于全面推进高质量发展的'.repeat(9)}${'Aa'.repeat(30)}政府工作报告`;
    ok(long.length > 120);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: ${long}`));
    await page.getByRole('link', { name: new RegExp(long) }).waitFor();
    // The cover has no room for it, so there is no book.
    await inAllSizes(page, 'long title');
  });

/** A revision, so that there is a comparison to be seen. */
async function kept(page) {
  await page.getByRole('link', { name: '修订' }).click();
  await page.getByRole('button', { name: '已付印…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox')
    .first()
    .fill(`大会付印稿${'Long'.repeat(30)}`);
  await dialog.getByRole('button', { name: /留存/ }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function inAllSizes(page, what) {
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    const where = (view) => `${view}, ${what}, ${width} × ${height}`;
    await page.getByRole('link', { name: /^印发/ }).click();
    await page.getByRole('link', { name: /政府工作报告/ }).waitFor();
    await fits(page, where('reports'));
    await page.getByRole('link', { name: /政府工作报告/ }).click();
    await book(page, where);
    await slides(page, where);
    for (const view of ['数字', '问题', '修订', '取用']) {
      await go(page, view);
      await fits(page, where(view));
    }
    await beside(page, '数字', page.locator('.number-table tbody .of-label button').first(), where);
    await beside(page, '问题', page.getByRole('button', { name: /^看句子/ }).first(), where);
    await draft(page, where);
  }
}

async function go(page, view) {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${view}`) })
    .first()
    .click();
  await page.waitForLoadState('networkidle');
}

async function book(page, where) {
  await page.waitForFunction(
    () => document.querySelector('.sheet canvas')?.width > 200 || document.querySelector('.empty'),
  );
  if ((await page.locator('.sheet').count()) === 0) return fits(page, where('no book'));
  await fits(page, where('book'));
  for (const panel of ['目录', '缩略图']) {
    await page.getByRole('button', { name: panel, exact: true }).click();
    await page.getByRole('navigation', { name: panel }).waitFor();
    await fits(page, where(`book with ${panel}`));
  }
  const sentence = page.locator('.sentences button').first();
  await sentence.waitFor({ state: 'attached' });
  await sentence.evaluate((button) => button.click());
  await page.getByRole('complementary').waitFor();
  await fits(page, where('book with a sentence'));
  const box = await page.locator('.pages').boundingBox();
  ok(box.height > 150 && box.width > 250, `${where('book with a sentence')}: ${box.width} × ${box.height}`);
  await page.getByRole('complementary').getByRole('button', { name: '关闭' }).click();
  await page.getByRole('button', { name: '缩略图' }).click();
}

async function slides(page, where) {
  await go(page, '幻灯片');
  await page.locator('img.slide').waitFor();
  await fits(page, where('slides'));
  const box = await page.locator('.sheet-of-slide').boundingBox();
  ok(box.width > 250, `${where('slides')}: a slide is ${box.width} wide`);
  await page.getByRole('button', { name: '总览' }).click();
  await fits(page, where('all slides'));
  await page.getByRole('button', { name: '回到单张' }).click();
}

/** The panel of a sentence beside a view. */
async function beside(page, view, opener, where) {
  await go(page, view);
  await opener.click();
  await page.getByRole('complementary').waitFor();
  await fits(page, where(`${view} with a sentence`));
  await page.getByRole('complementary').getByRole('button', { name: '关闭' }).click();
}

async function draft(page, where) {
  const text =
    '政府工作报告\n——2025年1月6日在云溪县第十八届人民代表大会第五次会议上\n县长 王一明\n\n一、2024年工作\n全县地区生产总值增长5.2%。\n';
  await page.getByRole('link', { name: /^印发/ }).click();
  await dropFile(page.locator('#main'), `${'很长的稿件名称'.repeat(12)}${'LongName'.repeat(8)}.txt`, text);
  await page.getByRole('heading', { level: 1, name: /新报告/ }).waitFor();
  await fits(page, where('draft'));
  await page.getByRole('button', { name: '取消' }).click();
}
