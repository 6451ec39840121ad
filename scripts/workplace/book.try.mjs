/** The pages of the book: text, links, zoom, spreads, numbers, and what stays where it is when a sentence changes. */
import { equal, match, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inWorkplace } from './workplace.mjs';

export const title = 'pages are read, searched, zoomed and refreshed at the same place';

/** How often the time from saving a sentence to its page in view is measured. */
const ROUNDS = 7;

export const attempt = () =>
  inWorkplace(async ({ page, root }) => {
    await page.getByRole('link', { name: /政府工作报告/ }).click();
    await drawn(page, 1);
    await numbers(page);
    await outlineAndLinks(page);
    await copying(page, root);
    await sizes(page);
    await refreshing(page, root);
  });

const sheet = (page, position) => page.locator(`[data-position="${position}"] .sheet`);
const drawn = (page, position) =>
  page.waitForFunction((n) => document.querySelector(`[data-position="${n}"] canvas`)?.width > 300, position);
/** Waits until the number of a page is shown: the view says it when it has arrived there. */
const shows = (page, label) =>
  page.waitForFunction((wanted) => document.querySelector('#page-number').value === wanted, label);
const goTo = async (page, label) => {
  await page.getByLabel('页码').fill(label);
  await page.keyboard.press('Enter');
};

/** A page is found by its printed number; a number that no page has is said. */
async function numbers(page) {
  await goTo(page, '12');
  await page.getByRole('figure', { name: '第 12 页' }).locator('canvas').waitFor();
  await shows(page, '12');
  await page.getByRole('figure', { name: '第 12 页' }).scrollIntoViewIfNeeded();
  await goTo(page, '99');
  await page.getByText('没有第 99 页').waitFor();
  await goTo(page, 'I');
  await shows(page, 'i');
  // Far pages keep no picture.
  await page.waitForFunction(
    () => [...document.querySelectorAll('.sheet canvas')].filter((c) => c.width > 300).length <= 8,
  );
}

async function outlineAndLinks(page) {
  await page.getByRole('button', { name: '目录', exact: true }).click();
  await page
    .getByRole('navigation', { name: '目录' })
    .getByRole('link', { name: /聚焦稳增长/ })
    .click();
  await shows(page, '3');
  // A line of the contents, the mark of a term, the page that its entry names.
  await goTo(page, 'i');
  await page.getByRole('link', { name: /聚焦增动能.*第4页/ }).click();
  await shows(page, '4');
  await goTo(page, '1');
  await page.getByRole('link', { name: '名词解释第1条' }).click();
  await page.waitForFunction(() => Number(document.querySelector('#page-number').value) > 20);
  await page.getByRole('link', { name: /第1页/ }).first().click();
  await shows(page, '1');
  await page.getByRole('button', { name: '目录', exact: true }).click();
}

/** What is selected over several lines is copied as the file has it, without the numbers of marks. */
async function copying(page, root) {
  await goTo(page, '1');
  await drawn(page, 5);
  await page.waitForFunction(() =>
    document.querySelector('[data-position="5"] .text-layer')?.textContent.includes('初步核算'),
  );
  const copied = await page.evaluate(() => {
    const layer = document.querySelector('[data-position="5"] .text-layer');
    const selection = getSelection();
    selection.selectAllChildren(layer);
    const data = new DataTransfer();
    layer.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    selection.removeAllRanges();
    return data.getData('text/plain');
  });
  const file = readFileSync(join(root, 'content/yuexiu-2024/report.yaml'), 'utf8');
  const sentence = /过去一年，我们坚持.*坚实步伐。/.exec(file)[0];
  ok(copied.includes(sentence), copied);
  const lines = copied.split('\n');
  ok(lines.includes('政府工作报告') && lines.includes('一、2023年工作回顾'), copied);
  match(copied, /\n初步核算，全区地区生产总值3810\.24亿元/);
}

async function sizes(page) {
  const width = async () => Math.round((await sheet(page, 5).boundingBox()).width);
  await page.getByLabel('缩放').selectOption('1');
  equal(await width(), 794);
  await page.getByRole('button', { name: '放大' }).click();
  equal(await width(), 992);
  await page.keyboard.press('-');
  equal(await width(), 794);
  await goTo(page, '3');
  await sheet(page, 7).hover({ position: { x: 300, y: 300 } });
  const before = await sheet(page, 7).boundingBox();
  const pointer = { x: before.x + 300, y: before.y + 300 };
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await page.waitForFunction(() => document.querySelector('[data-position="7"] .sheet').clientWidth === 992);
  const after = await sheet(page, 7).boundingBox();
  ok(Math.abs(after.y + 300 * 1.25 - pointer.y) < 3, 'the point under the mouse stays');
  await page.getByLabel('缩放').selectOption('width');
  const view = await page.locator('.pages').evaluate(({ clientWidth }) => clientWidth);
  equal(await width(), view - 48);
  await page.getByLabel('缩放').selectOption('page');
  ok((await sheet(page, 5).boundingBox()).height < 660, 'a whole page is in the window');
  // In spreads odd pages are on the right, and the first is alone.
  await page.getByRole('button', { name: '双页' }).click();
  const [left, right, cover] = await Promise.all([4, 5, 1].map((n) => sheet(page, n).boundingBox()));
  equal(Math.round(left.y), Math.round(right.y));
  ok(left.x < right.x && Math.abs(cover.x - right.x) < 2, 'the cover is on the right');
  await page.getByRole('button', { name: '双页' }).click();
  await page.getByLabel('缩放').selectOption('1');
}

/** A sentence that changes: only its page is drawn again, nothing moves, and the page is marked. */
async function refreshing(page, root) {
  await goTo(page, '1');
  await drawn(page, 5);
  await page.waitForTimeout(500);
  await page.locator('.pages').evaluate((pages) => pages.scrollBy(0, 137));
  await page.evaluate(() => {
    globalThis.drawings = [];
    const draw = CanvasRenderingContext2D.prototype.drawImage;
    CanvasRenderingContext2D.prototype.drawImage = function (...all) {
      draw.apply(this, all);
      const position = this.canvas.closest?.('[data-position]')?.dataset.position;
      if (position) globalThis.drawings.push({ position, at: Date.now() });
    };
  });
  const top = () => page.locator('.pages').evaluate(({ scrollTop }) => scrollTop);
  const at = await top();
  const file = join(root, 'content/yuexiu-2024/report.yaml');
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.evaluate(() => {
      globalThis.drawings.length = 0;
    });
    const start = Date.now();
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/现在，我代表.?越秀区/, `现在，我代表${'甲乙丙丁戊己庚'[round]}越秀区`),
    );
    await page.waitForFunction(() => globalThis.drawings.length > 0, undefined, { polling: 10 });
    times.push((await page.evaluate(() => globalThis.drawings[0].at)) - start);
    await page.waitForTimeout(600);
    equal(await page.evaluate(() => [...new Set(globalThis.drawings.map(({ position }) => position))].join()), '5');
    equal(await top(), at);
  }
  const median = times.toSorted((a, b) => a - b)[ROUNDS >> 1];
  console.log(`  from saving a sentence to its page in view: ${median} ms (median of ${ROUNDS}, warm)`);
  await page.getByText('改动 1 页').waitFor();
  await page.getByRole('figure', { name: '第 1 页' }).getByText('有改动').waitFor();
  await goTo(page, '9');
  await page.getByRole('button', { name: '下一处改动' }).click();
  await shows(page, '1');
  // Another edition is shown, with pages of its own.
  const count = await page.getByRole('figure').count();
  await page.getByLabel('版本').selectOption('large');
  await page.waitForFunction((old) => document.querySelectorAll('figure').length !== old, count);
}
