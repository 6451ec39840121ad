/** All tasks by keyboard alone: after each action an element has the focus. */
import { equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inWorkplace } from './workplace.mjs';

export const title = 'a whole day by keyboard alone, and the focus is never lost';

const draft = fileURLToPath(new URL('../../test/fixtures/report-2024.txt', import.meta.url));

export const attempt = () =>
  inWorkplace(
    async ({ root, page }) => {
      const day = dayOf(page);
      await newReport(page, day);
      const file = (name) => readFileSync(join(root, 'content/2024年广州市越秀区政府工作报告', name), 'utf8');
      await sentence(page, day);
      ok(file('report.yaml').includes('过去一年,我们坚持'));
      await problem(page, day);
      ok(file('report.yaml').includes('过去一年，我们坚持'));
      await numbers(page, day);
      match(file('briefing.yaml'), /glance/);
      await printed(page, day);
      await files(page, day);
    },
    { reports: [] },
  );

function dayOf(page) {
  const press = (key) => page.keyboard.press(key);
  const name = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? '');
  const isOn = (target) => target.evaluate((one) => one === document.activeElement);
  return {
    press,
    /** Tab until the element has the focus, backwards where it stands before. */
    async tabTo(target, key = 'Tab') {
      await target.waitFor({ state: 'attached' });
      for (let i = 0; i < 400 && !(await isOn(target)); i++) await press(key);
      ok(await isOn(target), `${target} is reached; the focus is on ${await name()}`);
    },
    /** Something has the focus, and is seen or read out. */
    async isKept(after) {
      await page
        .waitForFunction(() => document.activeElement !== document.body, undefined, { timeout: 3000 })
        .catch(() => {});
      const lost = await page.evaluate(() => document.activeElement === document.body);
      equal(lost, false, `after ${after} the focus is lost`);
    },
  };
}

async function view(page, { tabTo, press, isKept }, name) {
  await tabTo(page.getByRole('navigation').getByRole('link', { name }), 'Shift+Tab');
  await press('Enter');
  await isKept(`going to ${name}`);
}

async function newReport(page, { tabTo, press, isKept }) {
  await page.getByText('这个文件夹里还没有报告').waitFor();
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page.getByRole('button', { name: '打开稿件…' }));
  await press('Enter');
  await (await chooser).setFiles(draft);
  await page.getByRole('heading', { level: 1, name: /report-2024/ }).waitFor();
  await isKept('opening a draft');
  const row = page.locator('.draft-lines li').filter({ hasText: '（一）聚焦' }).last();
  await tabTo(row.getByRole('combobox'));
  await press('ArrowDown');
  await row.getByText('已更正').waitFor();
  await isKept('correcting a line');
  ok(await row.getByRole('combobox').evaluate((one) => one === document.activeElement), 'the line keeps the focus');
  await tabTo(page.getByRole('button', { name: '采用', exact: true }), 'Shift+Tab');
  await press('Enter');
  await page.getByRole('figure').first().locator('canvas:not([width="0"])').waitFor();
  await isKept('taking over');
}

async function sentence(page, { tabTo, press, isKept }) {
  await press('g');
  await page.keyboard.type('1');
  await press('Enter');
  const first = page.locator('.sentences button[aria-label^="过去一年"]').first();
  await first.waitFor({ state: 'attached' });
  await tabTo(page.locator('.sentences button[tabindex="0"]').first());
  for (let i = 0; i < 40 && !(await first.evaluate((one) => one === document.activeElement)); i++)
    await press('ArrowDown');
  await press('Enter');
  const area = page.getByRole('complementary').getByRole('textbox').first();
  await area.waitFor();
  await press('Control+Home');
  for (let i = 0; i < 4; i++) await press('ArrowRight');
  await press('Delete');
  await page.keyboard.type(',');
  await tabTo(page.getByRole('complementary').getByRole('button', { name: '保存' }));
  await press('Enter');
  await page.getByRole('toolbar').getByText('改动 1 页').waitFor();
  await isKept('saving');
  await press('Escape');
  await isKept('closing the panel');
}

async function problem(page, day) {
  await view(page, day, /^问题/);
  const fix = page.getByRole('button', { name: /^改正/ }).first();
  await day.tabTo(fix);
  await day.press('Enter');
  await page.locator('.problem.done').waitFor();
  await day.isKept('correcting a finding');
  await day.tabTo(page.getByRole('button', { name: /^放过/ }).first());
  await day.press('Enter');
  await page.keyboard.type('原文如此');
  await day.press('Enter');
  await page.locator('.problem.done').nth(1).waitFor();
  await day.isKept('accepting a finding');
}

async function numbers(page, day) {
  await view(page, day, '数字');
  const off = page.locator('.slide-choice .remove').first();
  await day.tabTo(off);
  const count = await page.locator('.slide-choice li').count();
  await day.press('Enter');
  await page.waitForFunction((n) => document.querySelectorAll('.slide-choice li').length === n - 1, count);
  await day.isKept('taking a number off a slide');
  await day.tabTo(page.locator('.number-table input[type="checkbox"]:not(:checked):enabled').first());
  await day.press('Space');
  await page.waitForFunction((n) => document.querySelectorAll('.slide-choice li').length === n, count);
  await day.isKept('ticking a number');
}

async function printed(page, day) {
  await view(page, day, '修订');
  await day.tabTo(page.getByRole('button', { name: '已付印…' }));
  await day.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('大会付印稿');
  await day.press('Enter');
  await page.getByText('已留存“大会付印稿”').waitFor();
  await day.isKept('keeping a revision');
}

async function files(page, day) {
  await view(page, day, '取用');
  await day.tabTo(page.getByRole('button', { name: /^制作 .*会议文本\.pdf/ }));
  await day.press('Enter');
  await page.getByRole('link', { name: /下载.*会议文本\.pdf/ }).waitFor({ timeout: 60_000 });
  await day.isKept('making a file');
}
