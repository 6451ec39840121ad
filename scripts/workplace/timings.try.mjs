/** How long it takes from saving a number until page and slide show it, beside Typst making the same text again. */
import { ok } from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inWorkplace } from './workplace.mjs';

export const title = 'a corrected number is soon on its page and on its slide';

/** Of each measurement, after one that is not counted. */
const ROUNDS = 7;

export const attempt = async () => {
  const times = {};
  await inWorkplace(async ({ page }) => {
    await page.getByRole('link', { name: /政府工作报告/ }).click();
    times.page = await onPage(page);
    times.slide = await onSlide(page);
  });
  const typst = await typstAgain();
  for (const [what, time] of Object.entries(times)) {
    const ratio = typst === undefined ? '' : `, ${(time / typst).toFixed(1)} × Typst's ${Math.round(typst)} ms`;
    console.log(`  from saving a number to its ${what} in view: ${time} ms (median of ${ROUNDS}, warm)${ratio}`);
  }
  if (typst === undefined) console.log('  Typst is not installed in bench/ (npm ci there), so there is no ratio to it');
};

const panel = (page) => page.getByRole('complementary').getByRole('textbox').first();

/** The page is shown when its picture is put into the canvas. */
async function onPage(page) {
  await page.evaluate(() => {
    globalThis.shownAt = undefined;
    const draw = CanvasRenderingContext2D.prototype.drawImage;
    CanvasRenderingContext2D.prototype.drawImage = function (...all) {
      draw.apply(this, all);
      if (this.canvas.closest?.('.page')) globalThis.shownAt ??= performance.now();
    };
  });
  await page.getByLabel('页码').fill('1');
  await page.keyboard.press('Enter');
  const sentence = page.getByRole('button', { name: /地区生产总值3810\.24亿元/ }).first();
  await sentence.waitFor({ state: 'attached' });
  await sentence.evaluate((button) => button.click());
  return median(page, '.page .text-layer');
}

/** The slide is shown when its new picture is loaded. */
async function onSlide(page) {
  await page.getByRole('link', { name: '幻灯片', exact: true }).click();
  await page.getByRole('button', { name: /第 3 张/ }).click();
  await page.evaluate(() => {
    const loaded = ({ target }) => {
      if (target.matches?.('img.slide')) globalThis.shownAt ??= performance.now();
    };
    document.addEventListener('load', loaded, true);
  });
  await page.getByRole('button', { name: /^地区生产总值 38\d\d\.24亿元/ }).click();
  return median(page, '.hit');
}

/** Saves the sentence with another number several times. Returns the median of the times until `where` shows it. */
async function median(page, where) {
  const times = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const words = await panel(page).inputValue();
    const number = `38${11 + round + (where === '.hit' ? 50 : 0)}.24亿元`;
    await panel(page).fill(words.replace(/38\d\d\.24亿元/, number));
    await page.evaluate(() => {
      globalThis.shownAt = undefined;
      const saves = () => {
        globalThis.savedAt = performance.now();
      };
      document.addEventListener('keydown', saves, { once: true, capture: true });
    });
    await panel(page).press('Control+Enter');
    await page.waitForFunction(() => globalThis.shownAt !== undefined);
    times.push(await page.evaluate(() => globalThis.shownAt - globalThis.savedAt));
    const says = ([selector, wanted]) =>
      [...document.querySelectorAll(selector)].some((one) =>
        `${one.textContent}${one.getAttribute('aria-label')}`.includes(wanted),
      );
    await page.waitForFunction(says, [where, number]);
    // The proof-reader reads it again, which is no part of this.
    await page.waitForTimeout(800);
  }
  ok(times.every((time) => time > 0));
  return Math.round(middle(times.slice(1)));
}

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** ms until Typst has made the book of the same report again, in a process that is warm; `undefined` if it is not installed. */
async function typstAgain() {
  const bench = new URL('../../bench/', import.meta.url);
  if (!existsSync(new URL('node_modules/@myriaddreamin/', bench))) return undefined;
  const { subjectsIn } = await import(new URL('subjects.mjs', bench));
  const folder = mkdtempSync(join(tmpdir(), 'yinfa-typst-'));
  const subject = await subjectsIn(folder)('Typst: book again, 1×');
  try {
    await subject.start();
    const times = [];
    for (let round = 0; round <= ROUNDS; round++) times.push((await subject.run(round)).wall);
    return middle(times.slice(1));
  } finally {
    subject.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
