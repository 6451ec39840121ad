/** The server is killed in the middle of a save, again and again: files stay whole, the window says so and goes on. */
import { equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSentence } from './sentences.mjs';
import { inWorkplace } from './workplace.mjs';

export const title = 'a crash of the server loses nothing, and the window goes on';

export const attempt = () =>
  inWorkplace(async ({ root, server, restart, page, errors }) => {
    const folder = join(root, 'content/yuexiu-2024');
    const file = join(folder, 'report.yaml');
    const original = readFileSync(file, 'utf8');
    let running = server;
    const editor = await openSentence(page, 5);
    const area = editor.getByRole('textbox');
    const sentence = await area.inputValue();
    const stem = sentence.replace(/。$/, '');
    const lastTyped = `${stem}，第40次。`;
    for (const pause of [0, 1, 3, 10, 40]) {
      const typed = `${stem}，第${pause}次。`;
      const before = readFileSync(file, 'utf8');
      await area.fill(typed);
      await page.keyboard.press('Control+Enter');
      await new Promise((done) => setTimeout(done, pause));
      await killed(running);
      const now = readFileSync(file, 'utf8');
      ok(now === before || now.includes(typed), 'the file is whole: the one before or the one after');
      await page.getByRole('alert').getByText('连接已断开').waitFor();
      running = await restart();
      equal(new URL(running.address).host, new URL(server.address).host, 'the folder keeps its port');
      await page.getByRole('alert').getByText('工作台已重新启动').waitFor();
      equal(await area.inputValue(), typed, 'what was typed is still there');
      // What the system does by itself after a start: the new address is opened in the browser.
      const second = await page.context().newPage();
      await second.goto(running.address);
      await second.close();
      await page.getByRole('alert').getByText('工作台已重新启动').waitFor({ state: 'detached' });
      await save(editor, area, page);
      ok(readFileSync(file, 'utf8').includes(typed), 'it is saved after the restart');
    }
    // What was saved before a crash is taken back after it.
    await killed(running);
    running = await restart();
    const second = await page.context().newPage();
    await second.goto(running.address);
    await second.close();
    await page.getByRole('alert').getByText('工作台已重新启动').waitFor({ state: 'detached' });
    const undo = editor.getByRole('button', { name: /^撤销改动“/ });
    await undo.click();
    await page.getByText(/^已撤销改动/).waitFor();
    ok(!readFileSync(file, 'utf8').includes(lastTyped), 'undo takes back what was saved before the crash');
    ok(readFileSync(file, 'utf8').includes(`${stem}，第10次。`));

    const lines = (text) => text.split('\n').length;
    equal(lines(readFileSync(file, 'utf8')), lines(original), 'nothing but the sentence has changed');
    ok(readdirSync(folder).filter((name) => /\.(tmp|old)$/.test(name)).length <= 5);
    await reloaded(page, sentence);
    // The browser itself notes every request that fails.
    errors.splice(0, errors.length, ...errors.filter(({ message }) => !/Failed to load resource/.test(message)));
  });

/** A draft outlives the window that is loaded again. */
async function reloaded(page, sentence) {
  const editor = await openSentence(page, 5);
  await editor.getByRole('textbox').fill(`${sentence}未保存。`);
  await page.reload();
  const again = await openSentence(page, 5);
  equal(await again.getByRole('textbox').inputValue(), `${sentence}未保存。`);
}

/** Saves what was not saved before the crash; of what was, the window has nothing to save. */
async function save(editor, area, page) {
  await area.focus();
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction(() => !document.querySelector('.panel .actions .main:enabled'));
  await editor.waitFor();
}

function killed({ child }) {
  return new Promise((done) => {
    child.once('exit', done);
    child.kill('SIGKILL');
  });
}
