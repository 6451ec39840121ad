/** The slides: by keys, at a glance and on the whole screen; notes and numbers lead to their sentences and pages. */
import { equal, match, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inWorkplace } from './workplace.mjs';

export const title = 'slides are walked through, and their numbers lead to sentences and pages';

export const attempt = () =>
  inWorkplace(async ({ page, root }) => {
    await page.getByRole('link', { name: /政府工作报告/ }).click();
    await page.getByRole('link', { name: '幻灯片', exact: true }).click();
    await walked(page);
    await atAGlance(page);
    await onTheWholeScreen(page);
    await clicked(page);
    await changed(page, root);
  });

const picture = (page) => page.locator('img.slide');
const at = async (page, number) => {
  await page
    .getByRole('status')
    .filter({ hasText: `第 ${number} 张` })
    .waitFor();
  match(await picture(page).getAttribute('alt'), new RegExp(`第 ${number} 张`));
};

/** Keys, buttons and the list; the list names the parts. */
async function walked(page) {
  await picture(page).waitFor();
  const list = page.getByRole('navigation', { name: '全部幻灯片' });
  await list.getByRole('heading', { name: '2023年工作回顾' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await at(page, 2);
  await page.keyboard.press('PageDown');
  await at(page, 3);
  await page.keyboard.press('End');
  await at(page, 26);
  await page.keyboard.press('Home');
  await at(page, 1);
  await list.getByRole('button', { name: /第 3 张/ }).click();
  await at(page, 3);
  await page.keyboard.press('ArrowDown');
  await at(page, 4);
  equal(await page.evaluate(() => document.activeElement.getAttribute('aria-current')), 'true', 'the focus goes along');
  match(page.url(), /slides\/4$/);
  await page.getByRole('button', { name: '放大' }).click();
  ok((await picture(page).boundingBox()).width > 1000, 'the slide is larger');
  await page.getByRole('button', { name: '整张显示' }).click();
}

async function atAGlance(page) {
  await page.getByRole('button', { name: '总览' }).click();
  equal(await page.locator('.slide-overview img').count(), 26);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await at(page, 3);
}

async function onTheWholeScreen(page) {
  await page.getByRole('button', { name: '全屏' }).click();
  const show = page.getByRole('dialog');
  await show.getByRole('img', { name: /第 3 张/ }).waitFor();
  equal(await show.getByRole('button').count(), 0, 'there are no controls');
  await page.keyboard.press(' ');
  await show.getByRole('img', { name: /第 4 张/ }).waitFor();
  await page.keyboard.press('ArrowLeft');
  await show.getByRole('img', { name: /第 3 张/ }).waitFor();
  await page.keyboard.press('Escape');
  await show.waitFor({ state: 'hidden' });
  await at(page, 3);
}

/** A number shows its sentence, period and page, and selects it; a note its sentence. */
async function clicked(page) {
  const number = page.getByRole('button', { name: /^地区生产总值 3810\.24亿元/ });
  await number.click();
  const shown = page.locator('.number-shown');
  await shown.getByText('全年').waitFor();
  await shown.locator('mark', { hasText: '3810.24亿元' }).waitFor();
  match(await shown.getByRole('link').textContent(), /第 \d+ 页/);
  const field = page.getByRole('complementary').getByRole('textbox').first();
  match(await field.inputValue(), /地区生产总值3810\.24亿元/);
  const notes = page.getByRole('region', { name: '备注' });
  const second = notes.locator('li').nth(1);
  await second.getByRole('button').click();
  const words = await second.getByRole('button').textContent();
  await page.waitForFunction(
    (text) => document.querySelector('aside textarea')?.value.includes(text.slice(0, 12)),
    words,
  );
  const link = second.getByRole('link');
  match(await link.getAttribute('href'), /book\/\d+$/);
}

/** A sentence that changes elsewhere: the same slide stays, and says that it changed. */
async function changed(page, root) {
  const file = join(root, 'content/yuexiu-2024/report.yaml');
  const before = await picture(page).getAttribute('src');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('3810.24', '3820.24'));
  await page.getByRole('button', { name: /^地区生产总值 3820\.24亿元/ }).waitFor();
  await page.waitForFunction((src) => document.querySelector('img.slide').getAttribute('src') !== src, before);
  await at(page, 3);
  const current = page.locator('.thumbnails [aria-current="true"]');
  ok((await current.textContent()).includes('有改动'), 'the slide is marked');
}
