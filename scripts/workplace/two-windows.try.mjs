/** Two windows and other programs on the same files: what changed outside is shown, and nothing is overwritten. */
import { equal, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSentence } from './sentences.mjs';
import { inWorkplace } from './workplace.mjs';

export const title = 'two windows and an editor work on the same files';

export const attempt = () =>
  inWorkplace(async ({ root, page: first, openWindow, errors }) => {
    const file = join(root, 'content/yuexiu-2024/report.yaml');
    const read = () => readFileSync(file, 'utf8');
    const second = await openWindow();
    const [mine, theirs] = [await openSentence(first, 5), await openSentence(second, 5)];
    const [myArea, theirArea] = [mine.getByRole('textbox').first(), theirs.getByRole('textbox').first()];
    const sentence = await myArea.inputValue();
    const typed = (word) => `${sentence.replace(/。$/, '')}，${word}。`;

    // A change in one is seen in the other.
    await myArea.fill(typed('第一个窗口'));
    await first.keyboard.press('Control+Enter');
    await hasText(second, theirArea, typed('第一个窗口'));

    // Both change it: the second one to save sees both versions and overwrites nothing.
    await theirArea.fill(typed('第二个窗口'));
    await myArea.fill(typed('还是第一个'));
    await first.keyboard.press('Control+Enter');
    await theirs.getByText('文件在此期间被别处改动').waitFor();
    await theirs.getByText('还是第一个').waitFor();
    await theirArea.focus();
    await second.keyboard.press('Control+Enter');
    equal(await theirArea.inputValue(), typed('第二个窗口'));
    ok(read().includes(typed('还是第一个')) && !read().includes('第二个窗口'), 'nothing is overwritten');
    // The decision is one's own.
    await theirs.getByRole('button', { name: '用我写的' }).click();
    await theirArea.focus();
    await second.keyboard.press('Control+Enter');
    await hasText(first, myArea, typed('第二个窗口'));

    // Another program puts lines before a sentence that is being changed.
    await theirArea.fill(typed('写到一半'));
    const line =
      read()
        .split('\n')
        .findIndex((one) => one.includes(typed('第二个窗口'))) + 1;
    // The answer to an earlier request has the line as it was then.
    const followed = second.waitForResponse(
      async (response) =>
        /\/sentence\?/.test(response.url()) && response.ok() && (await response.json())?.at?.line === line + 2,
    );
    writeFileSync(file, `# 编辑器加的一行\n# 又一行\n${read()}`);
    await followed;
    equal(await theirArea.inputValue(), typed('写到一半'));
    await theirArea.focus();
    await second.keyboard.press('Control+Enter');
    await hasText(first, myArea, typed('写到一半'));
    ok(read().startsWith('# 编辑器加的一行\n# 又一行\n'), 'what the editor wrote stays');

    // Undo takes back what this server wrote last, not what another program wrote since.
    const before = read();
    writeFileSync(file, `${before}# 编辑器的最后一行\n`);
    await mine.getByRole('button', { name: '撤销' }).click();
    await first.getByText('已被改动').waitFor();
    equal(read(), `${before}# 编辑器的最后一行\n`);
    // The browser itself notes what was refused.
    errors.splice(0, errors.length, ...errors.filter(({ message }) => !message.includes('409')));
  });

/** Waits until a field has a text by itself. */
async function hasText(page, area, text) {
  const handle = await area.elementHandle();
  await page.waitForFunction(([element, wanted]) => element.value === wanted, [handle, text]);
}
