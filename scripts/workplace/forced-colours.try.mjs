/** Where the system chooses the colours: what is selected or changed is seen by borders, and paper stays paper. */
import { equal, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inWorkplace } from './workplace.mjs';

export const title = 'selected and changed things are seen in forced colours';

export const attempt = () =>
  inWorkplace(async ({ openWindow, root }) => {
    const page = await openWindow({ forcedColors: 'active' });
    await page.getByRole('link', { name: /政府工作报告/ }).click();
    await differs(page, '.views a[aria-current]', '.views a:not([aria-current])');
    await page.getByRole('button', { name: '缩略图' }).click();
    await differs(page, '.tools [aria-pressed="true"]', '.tools [aria-pressed="false"]');
    await differs(page, '.thumbnails [aria-current="true"]', '.thumbnails [aria-current="false"]');
    await page.getByRole('button', { name: '目录', exact: true }).click();
    await page.getByLabel('页码').fill('3');
    await page.keyboard.press('Enter');
    await page.locator('.outline a[aria-current]').waitFor();
    await differs(page, '.outline a[aria-current]', '.outline a:not([aria-current])');
    // The text to be selected lies over the picture of the page without a colour of its own.
    await page.locator('.text-layer span:not(.markedContent)').first().waitFor({ state: 'attached' });
    equal(await styleOf(page, '.text-layer span:not(.markedContent)', 'color'), 'rgba(0, 0, 0, 0)');
    equal(await styleOf(page, '.sheet', 'backgroundColor'), 'rgb(255, 255, 255)');
    await changed(page, root);
    await page.getByRole('link', { name: '幻灯片', exact: true }).click();
    await differs(page, '.thumbnails [aria-current="true"]', '.thumbnails [aria-current="false"]');
    await page.getByRole('button', { name: /第 3 张/ }).click();
    const hit = page.getByRole('button', { name: /^地区生产总值 3810/ });
    await hit.click();
    await differs(page, '.hit[aria-pressed="true"]', '.hit[aria-pressed="false"]');
    await page.getByRole('link', { name: '数字', exact: true }).click();
    await page.locator('.number-table tbody .of-label button').first().click();
    await differs(page, '.number-table tr.selected', '.number-table tbody tr:not(.selected)');
    await page.getByRole('link', { name: /^问题/ }).click();
    await differs(page, '.levels [aria-pressed="true"]', '.levels [aria-pressed="false"]');
  });

const styleOf = (page, selector, property) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element)[name], property);

/** The border or outline of one is not that of the other. */
async function differs(page, selected, other) {
  const edge = async (selector) => {
    await page.locator(selector).first().waitFor({ state: 'attached' });
    // The focus has an outline of its own.
    await page.evaluate(() => document.activeElement?.blur());
    const parts = ['borderTopWidth', 'borderTopColor', 'outlineWidth', 'outlineStyle', 'outlineColor'];
    return (await Promise.all(parts.map((part) => styleOf(page, selector, part)))).join(' ');
  };
  const [a, b] = [await edge(selected), await edge(other)];
  ok(a !== b, `${selected} looks like ${other}: ${a}`);
}

/** A page that changed has its line at the side, and its words. */
async function changed(page, root) {
  const file = join(root, 'content/yuexiu-2024/report.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('现在，我代表', '今天，我代表'));
  const sheet = page.locator('.page.changed .sheet').first();
  await sheet.waitFor();
  equal(await sheet.evaluate((one) => getComputedStyle(one, '::after').backgroundColor), 'rgb(164, 22, 26)');
}
