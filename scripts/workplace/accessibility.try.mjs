/** Every view and dialog by axe: no violation that is serious or critical. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judged } from './judged.mjs';
import { inWorkplace } from './workplace.mjs';

export const title = 'axe finds nothing serious in any view or dialog, light or dark';

export const attempt = () =>
  inWorkplace(async ({ root, openWindow, errors }) => {
    const file = join(root, 'content/yuexiu-2024/report.yaml');
    // A finding that is certain, so that there is something to correct.
    writeFileSync(file, readFileSync(file, 'utf8').replace('过去一年，我们', '过去一年,我们'));
    for (const colorScheme of ['light', 'dark']) {
      const page = await openWindow({ colorScheme });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await judged(page, `reports, ${colorScheme}`);
      await inDialog(page, () => page.getByRole('button', { name: '空白模板…' }).click(), `template, ${colorScheme}`);
      await inDialog(page, () => page.keyboard.press('?'), `keys, ${colorScheme}`);
      await page.getByRole('link', { name: /政府工作报告/ }).click();
      const views = page.getByRole('navigation').getByRole('link');
      await views.first().waitFor();
      for (const view of await views.all()) {
        await view.click();
        await page.waitForLoadState('networkidle');
        await judged(page, `${await view.textContent()}, ${colorScheme}`);
      }
      await panels(page, colorScheme);
      await forms(page, colorScheme);
      // The browser notes that words too long for a term were refused.
      const others = errors.splice(0).filter(({ message }) => !message.includes('422'));
      if (others.length > 0) throw others[0];
    }
  });

async function inDialog(page, open, where) {
  await open();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await judged(page, where);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

/** What opens beside the pages. */
async function panels(page, colorScheme) {
  await page.getByRole('link', { name: '书稿', exact: true }).click();
  await page.getByLabel('页码').fill('1');
  await page.keyboard.press('Enter');
  for (const name of ['目录', '缩略图']) {
    await page.getByRole('button', { name, exact: true }).click();
    await judged(page, `${name}, ${colorScheme}`);
  }
  await page.locator('.sentences button[aria-label^="过去一年"]').first().focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary');
  await panel.getByText('段落', { exact: true }).click();
  await judged(page, `a sentence, ${colorScheme}`);
  await panel.getByRole('textbox').first().selectText();
  await panel.getByRole('button', { name: '名词解释' }).click();
  await judged(page, `words that are too long for a term, ${colorScheme}`);
  await page.keyboard.press('Escape');
}

/** What opens in the lists of problems, numbers and revisions. */
async function forms(page, colorScheme) {
  await page.getByRole('link', { name: /^问题/ }).click();
  await page.getByText('依据与示例').first().click();
  await page.getByRole('button', { name: /^放过/ }).first().click();
  await page.getByText('与上年报告、统计表核对').click();
  await judged(page, `reasons, ${colorScheme}`);
  await inDialog(page, () => page.getByRole('button', { name: /^必改的全部改正/ }).click(), `fixes, ${colorScheme}`);
  await page.getByRole('link', { name: '数字', exact: true }).click();
  await page.getByText(/没有读取的数字/).click();
  await judged(page, `uncovered numbers, ${colorScheme}`);
  await page.getByRole('link', { name: '修订', exact: true }).click();
  await inDialog(page, () => page.getByRole('button', { name: '已付印…' }).click(), `printed, ${colorScheme}`);
}
