/** The numbers: filtered, sorted, ticked, dragged and decided on; the files say it, and a build makes the same slide. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inWorkplace } from './workplace.mjs';

export const title = 'numbers are ticked, dragged and decided on, and a build makes the same slide';

const report = `title: 政府工作报告
issuer: 云溪县人民政府
date: 2024-02-04
body:
  - part: 2023年工作回顾
    body:
      - |
        全县地区生产总值增长5.2%，固定资产投资增长3.1%，一般公共预算收入12.4亿元、增长4%。
        城镇新增就业2300人，居民消费价格上涨0.5%，粮食产量31万吨。
      - section: 促消费，稳增长。
        body:
          - |
            东部片区社会消费品零售总额50亿元，增长6.5%。
            举办展会21场，吸引游客30万人次，新开“云溪”号专列4趟。
  - part: 2024年工作安排
    body:
      - 今年经济社会发展主要预期目标是：地区生产总值增长5%左右，固定资产投资增长4%，居民收入增长与经济增长同步。
      - section: 抓产业。
        body:
          - 实施项目40个。
`;
const briefing = '# 云溪县\ntitle: 云溪县政府工作报告解读 # 封面\n';

export const attempt = () =>
  inWorkplace(
    async ({ page, root }) => {
      const folder = join(root, 'content/yunxi');
      mkdirSync(folder);
      writeFileSync(join(folder, 'briefing.yaml'), briefing);
      writeFileSync(join(folder, 'report.yaml'), report);
      const read = (name) => readFileSync(join(folder, name), 'utf8');
      await page.goto(`${page.url().split('#')[0]}#/yunxi/numbers`);
      await page.getByRole('table', { name: '报告的数字' }).waitFor();
      await filteredAndSorted(page);
      await ticked(page, read);
      await dragged(page, read);
      await decided(page, read, folder);
      await sameInABuild(page, root);
      await undone(page, read, folder);
      await uncovered(page);
    },
    { reports: [] },
  );

const rows = (page) => page.locator('.number-table tbody tr');
const shown = (page) => page.locator('.slide-choice ol li span').allTextContents();
const settled = (page, test) => page.waitForFunction(test, undefined, { polling: 50, timeout: 10000 });

async function filteredAndSorted(page) {
  const all = await rows(page).count();
  await page.getByRole('searchbox').fill('固定资产');
  equal(await rows(page).count(), 2);
  await page.getByRole('combobox', { name: '时期' }).selectOption('target');
  equal(await rows(page).count(), 1);
  await page.getByRole('searchbox').fill('');
  await page.getByRole('combobox', { name: '时期' }).selectOption('');
  equal(await rows(page).count(), all);
  const value = page.getByRole('columnheader', { name: '数值' });
  await value.getByRole('button').click();
  equal(await value.getAttribute('aria-sort'), 'ascending');
  await value.getByRole('button').click();
  equal(await value.getAttribute('aria-sort'), 'descending');
  match(
    await rows(page)
      .locator('.of-value')
      .allTextContents()
      .then((texts) => texts.find((text) => /\d/.test(text) && !/左右/.test(text))),
    /2300人/,
  );
  await page.getByRole('columnheader', { name: '页' }).getByRole('button').click();
}

/** A number taken off the slide, and another put on it. */
async function ticked(page, read) {
  const before = await shown(page);
  await page.getByRole('checkbox', { name: /^居民消费价格.*放上主要指标$/ }).uncheck();
  await page.getByRole('checkbox', { name: '举办展会放上主要指标' }).check();
  await settled(page, () => document.querySelector('.slide-choice').textContent.includes('人工选定'));
  const after = await shown(page);
  equal(after.length, before.length);
  ok(after.at(-1).includes('21场') && !after.join().includes('居民消费价格'));
  ok(read('briefing.yaml').startsWith(`${briefing}\nglance:\n  figures: [`), read('briefing.yaml'));
}

/** By mouse and by buttons, with the focus on what moves. */
async function dragged(page, read) {
  const items = page.locator('.slide-choice ol li');
  const [first, second] = await shown(page);
  await items.nth(0).dragTo(items.nth(2));
  await settled(page, () => document.querySelector('.slide-choice ol li')?.textContent.includes('固定资产'));
  deepEqual((await shown(page)).slice(0, 3)[0], second);
  const up = page.getByRole('button', { name: '地区生产总值增长上移' });
  await up.focus();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
  await settled(page, () => document.querySelector('.slide-choice ol li')?.textContent.includes('地区生产总值'));
  equal((await shown(page))[0], first);
  equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), '地区生产总值增长上移');
  await items.nth(0).dragTo(items.nth(1));
  await waitFor(() => /figures: \[core-investment-year, core-gdp-year, /.test(read('briefing.yaml')));
}

/** What waits stands first; it is accepted and put on the slide. */
async function decided(page, read, folder) {
  ok(!existsSync(join(folder, 'figures.yaml')));
  const waiting = page.getByRole('form', { name: /社会消费品零售总额/ });
  await waiting.getByText('可能只是局部').waitFor();
  const side = page.locator('.waiting');
  ok((await side.boundingBox()).y < (await page.getByRole('searchbox').boundingBox()).y, 'it stands before the table');
  await waiting.getByRole('button', { name: '不采用' }).click();
  await side.waitFor({ state: 'detached' });
  match(read('briefing.yaml'), /^rejected: \[社会消费品零售总额 50亿元\]$/m);
  await page.getByRole('search').getByRole('button', { name: '撤销不采用数字“社会消费品零售总额 50亿元”' }).click();
  await waiting.getByText('可能只是局部').waitFor();
  await waiting.getByRole('textbox').fill('东部片区社零');
  await waiting.getByRole('button', { name: '采用并放上主要指标' }).click();
  await side.waitFor({ state: 'detached' });
  match(read('figures.yaml'), /suggested: true\ngroups:\n {2}- name: 人工选定\n/);
  match(read('figures.yaml'), /pattern: 东部片区社会消费品零售总额\{value\}亿元，增长\{growth\}%/);
  ok(read('briefing.yaml').startsWith(briefing), 'comments are kept');
  await rows(page).filter({ hasText: '东部片区社零' }).getByText('人工选定').first().waitFor();
  ok((await shown(page)).at(-1).includes('东部片区社零'));
}

/** The slide in the window is that of `yinfa build`. */
async function sameInABuild(page, root) {
  await page.getByRole('link', { name: /^看第 \d+ 张$/ }).click();
  await page.getByRole('button', { name: /^东部片区社零 50亿元/ }).waitFor();
  const source = await page.locator('img.slide').getAttribute('src');
  const number = Number(/slides\/(\d+)\?/.exec(source)[1]);
  const seen = await page.evaluate((address) => fetch(address).then((answer) => answer.text()), source);
  const command = fileURLToPath(new URL('../../dist/bin/yinfa.js', import.meta.url));
  execFileSync(process.execPath, [command, 'build', 'content/yunxi', '--only', 'svg'], { cwd: root, stdio: 'pipe' });
  const pictures = readdirSync(join(root, 'out'), { recursive: true })
    .filter((name) => name.endsWith('.svg'))
    .sort();
  equal(readFileSync(join(root, 'out', pictures[number - 1]), 'utf8'), seen);
  ok(seen.includes('东部片区社零'));
}

async function undone(page, read, folder) {
  await page.getByRole('link', { name: '数字', exact: true }).click();
  await page.getByRole('search').getByRole('button', { name: '撤销' }).click();
  await page.locator('.waiting').waitFor();
  ok(!existsSync(join(folder, 'figures.yaml')));
  ok(!read('briefing.yaml').includes('东部'));
  await page.getByRole('button', { name: '恢复自动选取' }).click();
  await settled(page, () => document.querySelector('.slide-choice').textContent.includes('自动选取 ·'));
  equal(read('briefing.yaml').trimEnd(), briefing.trimEnd());
}

/** What nothing reads leads to its sentence. */
async function uncovered(page) {
  await page.getByText(/^没有读取的数字（\d+）$/).click();
  const number = page.locator('.uncovered li button').filter({ hasText: '40个' });
  await number.click();
  await page.waitForFunction(() => document.querySelector('aside textarea')?.value.includes('实施项目40个'));
}

async function waitFor(test) {
  for (let i = 0; i < 100; i++) {
    if (test()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  ok(test());
}
