/** Small pages beside the book: drawn near the visible part, after the pages; they lead by click and by keys. */
import { equal, match, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judged } from './judged.mjs';
import { inWorkplace } from './workplace.mjs';

export const title = 'small pages lead to pages, and show which of them have changed';

export const attempt = () =>
  inWorkplace(async ({ page, root }) => {
    await page.getByRole('link', { name: /政府工作报告/ }).click();
    await panels(page);
    await leading(page);
    await judged(page, 'small pages');
    await changed(page, root);
  });

const list = (page) => page.getByRole('navigation', { name: '缩略图' });
const small = (page, label) => list(page).getByRole('button', { name: `第 ${label} 页`, exact: true });
const current = async (page, label) => {
  await page.waitForFunction(
    (wanted) => document.querySelector('.thumbnails [aria-current="true"]')?.textContent.includes(wanted),
    `第 ${label} 页`,
  );
};
const drawnCount = (page) =>
  list(page)
    .locator('canvas')
    .evaluateAll((all) => all.filter(({ width }) => width > 0).length);

/** One panel takes the place of the other, and its button closes it. */
async function panels(page) {
  await page.getByRole('button', { name: '目录', exact: true }).click();
  await page.getByRole('navigation', { name: '目录' }).waitFor();
  await page.getByRole('button', { name: '缩略图' }).click();
  await list(page).waitFor();
  equal(await page.getByRole('navigation', { name: '目录' }).count(), 0);
  equal(await page.getByRole('button', { name: '目录', exact: true }).getAttribute('aria-pressed'), 'false');
  await page.waitForFunction(() => document.querySelector('.thumbnails canvas')?.width > 0);
}

async function leading(page) {
  await small(page, '9').click();
  await current(page, '9');
  await page.waitForFunction(() => document.querySelector('#page-number').value === '9');
  // Keys lead from page to page and stay in the list; Enter leads onto the page.
  await small(page, '9').focus();
  await page.keyboard.press('ArrowDown');
  await current(page, '10');
  await page.waitForFunction(() => document.activeElement.textContent === '第 10 页');
  await page.keyboard.press('Home');
  await page.waitForFunction(
    () => document.querySelector('.thumbnails [aria-current="true"]').textContent === '第 1 面',
  );
  await page.keyboard.press('End');
  await page.waitForFunction(() => document.querySelector('.thumbnails li:last-child canvas').width > 0);
  const [drawn, all] = [await drawnCount(page), await list(page).locator('canvas').count()];
  ok(drawn < 16 && drawn < all, `only those near the visible part have pictures: ${drawn} of ${all}`);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.className === 'sheet');
  // Scrolling the pages moves the mark.
  await page.getByLabel('页码').fill('1');
  await page.keyboard.press('Enter');
  await current(page, '1');
  ok(await small(page, '1').isVisible(), 'the current one is in view');
}

/** A page that changes is drawn first, then its small picture alone. */
async function changed(page, root) {
  await page.waitForTimeout(1000);
  await page.evaluate(() => {
    globalThis.drawings = [];
    const draw = CanvasRenderingContext2D.prototype.drawImage;
    CanvasRenderingContext2D.prototype.drawImage = function (...all) {
      draw.apply(this, all);
      const where = this.canvas.closest?.('[data-position]') ? 'page' : this.canvas.closest?.('.thumbnails') && 'small';
      if (where) globalThis.drawings.push(where);
    };
  });
  const file = join(root, 'content/yuexiu-2024/report.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('现在，我代表', '今天，我代表'));
  await page.waitForFunction(() => globalThis.drawings.includes('small'));
  await page.waitForTimeout(500);
  equal(await page.evaluate(() => globalThis.drawings.join(' ')), 'page small');
  const mark = list(page).getByRole('button', { name: /第 1 页/ });
  match(await mark.textContent(), /有改动/);
}
