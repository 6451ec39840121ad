/** The next draft of a report: its changes are shown, imported and undone; what changed elsewhere is not overwritten. */
import { equal, match, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropFile } from './drop-file.mjs';
import { judged } from './judged.mjs';
import { inWorkplace } from './workplace.mjs';

export const title = 'the next draft of a report is compared, imported and undone';

const draft = readFileSync(new URL('../../test/fixtures/report-2024.txt', import.meta.url), 'utf8');

export const attempt = () =>
  inWorkplace(async ({ root, page, errors }) => {
    const path = join(root, 'content/yuexiu-2024/report.yaml');
    const text = () => readFileSync(path, 'utf8');
    const before = text();
    const next = draft.replace('增长4.5%', '增长4.6%');
    ok(next !== draft);

    // On its card: the change is shown, numbers first, and nothing is written.
    await dropFile(page.locator('[data-report="yuexiu-2024"]'), '新稿.txt', Buffer.from(next));
    await page.getByRole('heading', { level: 1, name: /新稿\.txt/ }).waitFor();
    const first = page.locator('.draft-changes section').first();
    match(await first.getByRole('heading').textContent(), /数字改动/);
    equal(await first.locator('del').first().textContent(), '4.5%');
    equal(await first.locator('ins').first().textContent(), '4.6%');
    equal(text(), before);
    await judged(page, 'a next draft');

    // Changed elsewhere in the meantime: refused, and compared again.
    writeFileSync(path, before.replace('初步核算，', ''));
    await page.getByRole('button', { name: '采用', exact: true }).click();
    await page.getByText('没有写入').waitFor();
    ok(!text().includes('4.6%'));
    // The browser notes every refusal.
    equal(errors.splice(0).filter(({ message }) => !message.includes('409')).length, 0);
    await page.locator('.draft-changes ins', { hasText: '初步核算' }).waitFor();
    writeFileSync(path, before);
    await page.getByRole('button', { name: '取消' }).click();

    // While it is open: imported, and undone.
    await page.getByRole('link', { name: /政府工作报告/ }).click();
    await page.getByRole('figure').first().locator('canvas:not([width="0"])').waitFor();
    await dropFile(page.getByRole('figure').first(), '新稿.txt', Buffer.from(next));
    await page.locator('.draft-changes ins').first().waitFor();
    await page.getByRole('button', { name: '采用', exact: true }).click();
    await page.getByText('已采用 新稿.txt').waitFor();
    ok(text().includes('增长4.6%'));
    await page.locator('.taken').getByRole('button', { name: '撤销' }).click();
    await page.locator('.taken').waitFor({ state: 'hidden' });
    const end = Date.now() + 5000;
    while (text() !== before && Date.now() < end) await page.waitForTimeout(50);
    equal(text(), before);
    await corrected(root, page);
  });

/** Sentences corrected by hand between two drafts: kept, and decided where the draft changed them, too. */
async function corrected(root, page) {
  const path = join(root, 'content/2024年广州市越秀区政府工作报告/report.yaml');
  await page.getByRole('link', { name: /报告/ }).first().click();
  await dropFile(page.locator('#main'), '初稿.txt', Buffer.from(draft));
  await page.getByRole('button', { name: '采用', exact: true }).click();
  await page.getByText('已采用 初稿.txt').waitFor();
  const first = readFileSync(path, 'utf8');
  const hand = first.replace('增长4.5%', '增长4.4%').replace('2715家', '2716家');
  ok(hand !== first);
  writeFileSync(path, hand);
  await page.getByRole('figure').first().locator('canvas:not([width="0"])').waitFor();
  await dropFile(page.getByRole('figure').first(), '二稿.txt', Buffer.from(draft.replace('增长4.5%', '增长4.6%')));
  await page.getByRole('heading', { level: 2, name: /手工和新稿都改了/ }).waitFor();
  await judged(page, 'sentences changed by both');
  // Undecided: the focus goes to the first choice; the keyboard alone decides.
  await page.getByRole('button', { name: '采用', exact: true }).click();
  await page.waitForFunction(() => document.activeElement?.closest('.undecided') !== null);
  equal(readFileSync(path, 'utf8'), hand);
  await page.keyboard.press('Space');
  await page.getByText('请选定写法').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '采用', exact: true }).click();
  await page.getByText('已采用 二稿.txt').waitFor();
  equal(readFileSync(path, 'utf8'), hand);
}
