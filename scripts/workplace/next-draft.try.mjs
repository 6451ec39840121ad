/** The next draft of a report: its changes are shown, taken over and undone; what changed elsewhere is not overwritten. */
import { equal, match, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropFile } from './drop-file.mjs';
import { judged } from './judged.mjs';
import { inWorkplace } from './workplace.mjs';

export const title = 'the next draft of a report is compared, taken over and undone';

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

    // While it is open: taken over, and undone.
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
  });
