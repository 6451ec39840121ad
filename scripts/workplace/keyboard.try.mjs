/** The main way of a clerk without a mouse: a report, a page, a sentence corrected and saved, the keys looked up. */
import { equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inWorkplace } from './workplace.mjs';

export const title = 'a sentence is corrected by keyboard alone';

export const attempt = () =>
  inWorkplace(async ({ root, page }) => {
    const press = (key) => page.keyboard.press(key);
    const focused = (what) => page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, what);
    /** Tab until something has the focus. */
    const tabTo = async (what) => {
      for (let i = 0; i < 80 && !(await focused(what)); i++) await press('Tab');
      ok(await focused(what), `${what} is reached`);
    };
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page
      .getByRole('link', { name: /政府工作报告/ })
      .first()
      .waitFor();
    await tabTo('a[href*="yuexiu-2024"]');
    await press('Enter');
    await page.locator('.sentences button').first().waitFor({ state: 'attached' });

    await press('?');
    const list = page.getByRole('dialog');
    await list.getByText('保存这一句').waitFor();
    await press('Escape');
    await list.waitFor({ state: 'hidden' });

    await tabTo('.sentences button');
    await press('ArrowDown');
    await press('Enter');
    const area = page.getByRole('complementary').getByRole('textbox').first();
    await area.waitFor();
    ok(await focused('textarea'), 'the focus goes to what opened');
    const sentence = await area.inputValue();
    await press('Control+End');
    await page.keyboard.type('又');
    await press('Control+Enter');
    await page.waitForFunction(() => !document.querySelector('.panel .actions .main:enabled'));
    ok(readFileSync(join(root, 'content/yuexiu-2024/report.yaml'), 'utf8').includes(`${sentence}又`));
    await press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'hidden' });
    equal(await page.evaluate(() => document.activeElement === document.body), false, 'the focus is not lost');
  });
