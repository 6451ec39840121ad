/** A report is kept when it is printed, changed and compared; the files taken away are what they say. With git and without. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { judged } from './judged.mjs';
import { inWorkplace } from './workplace.mjs';

export const title = 'revisions are kept, compared and deleted, with git and without';

const file = 'content/yuexiu-2024/report.yaml';

export async function attempt() {
  await inWorkplace((workplace) => keptAndCompared(workplace, withoutGit(workplace.root)));
  await inWorkplace((workplace) => keptAndCompared(workplace, inRepository(workplace.root)));
}

async function keptAndCompared({ root, page }, store) {
  await page.getByRole('link', { name: /政府工作报告/ }).click();
  await page.getByRole('link', { name: '修订' }).click();
  await keep(page, '大会付印稿', '印 300 册');
  await page.getByText('两稿相同').waitFor();
  store.isKept();

  change(join(root, file), '3810.24亿元', '3910.24亿元');
  await page.getByText('文字改动 1 处').waitFor();
  equal(await page.locator('.change-words del').textContent(), '3810.24亿');
  equal(await page.locator('.change-words ins').textContent(), '3910.24亿');
  await page.getByText(/重印第 1 页，计 1 页（.*在 PDF 里是第 5 页/).waitFor();

  const pdf = await downloaded(page, 'PDF');
  match(pdf.name, /yuexiu-2024-修改对照稿\.pdf/);
  equal(pdf.bytes.subarray(0, 5).toString(), '%PDF-');
  const word = await downloaded(page, 'Word');
  const text = strFromU8(unzipSync(word.bytes)['word/document.xml']);
  match(text, /<w:del [\s\S]*?3810\.24亿[\s\S]*?<\/w:del>/);
  match(text, /<w:ins [\s\S]*?3910\.24亿[\s\S]*?<\/w:ins>/);

  await numbersPagesSlides(page);
  for (const name of ['文字', '数字', '书稿', '幻灯片'])
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await page.getByRole('tab', { name: new RegExp(name) }).click();
      await judged(page, `修订 ${name} ${colorScheme}`);
    }

  // Another edition: its own pages, and what of it is printed again.
  await page.getByRole('tab', { name: /书稿/ }).click();
  await page.getByLabel('版本').selectOption({ label: '大字本' });
  await page
    .locator('.facing-edition')
    .getByText(/重印第 \d+ 页/)
    .waitFor();
  await page.locator('.facing-mark').first().waitFor();
  await judged(page, '修订 大字本');
  await page.getByRole('tab', { name: /幻灯片/ }).click();

  // By keyboard: the tabs, the strip of pages, the next difference.
  await page.getByRole('tab', { name: /书稿/ }).focus();
  await page.keyboard.press('ArrowRight');
  equal(await page.getByRole('tab', { name: /幻灯片/ }).getAttribute('aria-selected'), 'true');

  // A sentence is corrected from the list of changes, and both are the same again.
  await page.getByRole('tab', { name: /文字/ }).click();
  await page.getByRole('button', { name: /改这句/ }).click();
  const area = page.getByRole('textbox', { name: '句子' });
  await area.fill((await area.inputValue()).replace('3910.24', '3810.24'));
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('两稿相同').waitFor();

  await page.getByRole('button', { name: '删除 大会付印稿' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await page.getByText('还没有留存的付印稿').waitFor();
  store.isDeleted();
}

async function keep(page, name, note) {
  await page.getByRole('button', { name: '已付印…' }).click();
  await page.getByLabel('名称').fill(name);
  await page.getByLabel('备注').fill(note);
  await page.getByRole('button', { name: '留存', exact: true }).click();
  await page.getByRole('button', { name: `删除 ${name}` }).waitFor();
}

async function numbersPagesSlides(page) {
  await page.getByRole('tab', { name: /数字/ }).click();
  const row = page.getByRole('row', { name: /3810\.24亿元/ });
  match(await row.textContent(), /3810\.24亿元.*3910\.24亿元/);

  await page.getByRole('tab', { name: /书稿/ }).click();
  await page.getByText('第 1 处，共 1 处').waitFor();
  const sheets = page.locator('.facing-two figure');
  for (const sheet of await sheets.all()) {
    await sheet.locator('canvas:not([width="0"])').waitFor();
    await page.waitForFunction((canvas) => canvas.width > 400, await sheet.locator('canvas').elementHandle());
    equal(await sheet.locator('.facing-mark').count(), 1);
  }
  const [before, after] = await Promise.all((await sheets.all()).map((sheet) => inked(sheet.locator('canvas'))));
  ok(before !== after, 'the pages look different');
  await page.getByRole('button', { name: '第 2 页', exact: true }).click();
  await page.getByText('此处相同').waitFor();
  await page.getByRole('button', { name: /上一处不同/ }).click();
  await page.getByText('第 1 处，共 1 处').waitFor();

  await page.getByRole('tab', { name: /幻灯片/ }).click();
  const slides = page.locator('.facing-two img');
  for (const image of await slides.all())
    equal(await image.evaluate((one) => one.decode().then(() => one.naturalWidth > 0)), true);
  ok((await slides.count()) === 2, 'two slides side by side');
}

/** The points of a page, as a text. */
function inked(canvas) {
  return canvas.evaluate((element) => element.toDataURL());
}

async function downloaded(page, name) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

function change(path, before, after) {
  writeFileSync(path, readFileSync(path, 'utf8').replace(before, after));
}

function withoutGit(root) {
  const folder = join(root, 'content/yuexiu-2024');
  return {
    isKept() {
      const [id, ...others] = readdirSync(join(folder, 'revisions'));
      deepEqual(others, []);
      const kept = join(folder, 'revisions', id);
      deepEqual(readFileSync(join(kept, 'report.yaml')), readFileSync(join(folder, 'report.yaml')));
      equal(JSON.parse(readFileSync(join(kept, 'revision.json'), 'utf8')).note, '印 300 册');
    },
    isDeleted: () => equal(existsSync(join(folder, 'revisions')), false),
  };
}

/** A repository with something staged and something changed, which stay as they are. */
function inRepository(root) {
  const git = (...words) => execFileSync('git', words, { cwd: root, encoding: 'utf8' });
  git('init', '-q');
  git('config', 'user.name', '王一明');
  git('config', 'user.email', 'wang@example.org');
  writeFileSync(join(root, 'notes.txt'), '一\n');
  git('add', 'notes.txt');
  git('commit', '-q', '-m', '说明');
  writeFileSync(join(root, 'notes.txt'), '二\n');
  git('add', 'notes.txt');
  writeFileSync(join(root, 'notes.txt'), '三\n');
  const state = () => [git('status', '--porcelain'), git('rev-parse', 'HEAD'), git('diff', '--cached'), git('diff')];
  const before = state();
  return {
    isKept() {
      const [tag] = git('tag', '--list', 'printed/*').trim().split('\n');
      equal(git('show', `${tag}:${file}`), readFileSync(join(root, file), 'utf8'));
      match(git('tag', '--list', '--format=%(contents)', tag), /^大会付印稿\n\n印 300 册\n/);
      deepEqual(state(), before);
    },
    isDeleted() {
      equal(git('tag', '--list'), '');
      deepEqual(state(), before);
    },
  };
}
