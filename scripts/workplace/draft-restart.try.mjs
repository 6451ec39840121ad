/** The server is killed while a draft is corrected: the draft and its corrections are not lost. */
import { equal, match, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropFile } from './drop-file.mjs';
import { inWorkplace } from './workplace.mjs';

export const title = 'a crash of the server loses neither a draft nor what was corrected in it';

const draft = readFileSync(new URL('../../test/fixtures/report-2024.txt', import.meta.url));

export const attempt = () =>
  inWorkplace(
    async ({ root, server, restart, page, errors }) => {
      await dropFile(page.locator('#main'), '稿件.txt', draft);
      await page.getByRole('heading', { level: 1, name: /稿件/ }).waitFor();
      const row = (words) => page.locator('.draft-lines li').filter({ hasText: words }).last();
      await row('（一）聚焦').getByRole('combobox').selectOption('正文');
      await row('（一）聚焦').getByText('已更正').waitFor();
      await page.getByLabel('文件夹名称').fill('改过的名称');
      await killed(server);
      await page.getByRole('alert').getByText('连接已断开').waitFor();
      let running = await reopened(page, restart);

      // The next correction finds a server that has no draft.
      await row('（二）聚焦').getByRole('combobox').selectOption('正文');
      await row('（二）聚焦').getByText('已更正').waitFor();
      equal(await row('（一）聚焦').getByRole('combobox').inputValue(), 'text');

      // So does importing: the draft is shown again before anything is written.
      await killed(running);
      running = await reopened(page, restart);
      const take = page.getByRole('button', { name: '采用', exact: true });
      await take.click();
      await page.getByText('稿件已重新读取').waitFor();
      ok(!existsSync(join(root, 'content/改过的名称')), 'nothing is written unseen');
      await take.click();
      await page.getByRole('figure').first().waitFor();
      const text = readFileSync(join(root, 'content/改过的名称/report.yaml'), 'utf8');
      match(text, /（一）聚焦/);
      match(text, /（二）聚焦/);
      // The browser notes every request that fails.
      equal(errors.splice(0).filter(({ message }) => !/Failed to load resource/.test(message)).length, 0);
    },
    { reports: [] },
  );

function killed({ child }) {
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  return gone;
}

/** The new address is opened in the browser, as the system does after a start. */
async function reopened(page, restart) {
  const running = await restart();
  const second = await page.context().newPage();
  await second.goto(running.address);
  await second.close();
  await page.getByRole('alert').getByText('工作台已重新启动').waitFor({ state: 'detached' });
  await page.waitForTimeout(1500);
  return running;
}
