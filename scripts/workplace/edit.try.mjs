/** A sentence corrected where it stands, kept while it is typed, saved, undone; a paragraph divided; a term explained. */
import { equal, ok } from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inWorkplace } from './workplace.mjs';

export const title = 'sentences and terms are edited where they stand, and nothing typed is lost';

export const attempt = () =>
  inWorkplace(async ({ page, root }) => {
    page.setDefaultTimeout(20_000);
    const file = join(root, 'content/yuexiu-2024/report.yaml');
    const text = () => readFileSync(file, 'utf8');
    const original = text();
    await page.getByRole('link', { name: /政府工作报告/ }).click();
    await page.getByLabel('页码').fill('1');
    await page.keyboard.press('Enter');
    await savedByKeyboard(page, text, original);
    await keptWhileTyped(page, file, text);
    await paragraphs(page, text);
    await cellsAndTitles(page);
    await terms(page, root);
  });

const panel = (page) => page.getByRole('complementary');
const area = (page) => panel(page).getByRole('textbox');
const value = async (page, part) =>
  page.waitForFunction((p) => document.querySelector('.panel textarea')?.value.includes(p), part);
const button = (page, name) => panel(page).getByRole('button', { name, exact: true });
/** Selects a sentence by its button, as the keyboard does. */
async function select(page, words) {
  const found = page.locator('.sentences').getByRole('button', { name: words }).first();
  await found.waitFor({ state: 'attached' });
  await found.press('Enter');
  await page.waitForFunction((p) => document.querySelector('.panel textarea')?.value.includes(p), words);
}

/** `act` until `text()` is as `is` says. */
async function until(is, text) {
  for (let i = 0; i < 100 && !is(text()); i++) await new Promise((done) => setTimeout(done, 50));
  ok(is(text()), text().slice(0, 3000));
}

async function savedByKeyboard(page, text, original) {
  // The mouse on the page finds the sentence under it.
  const words = page.locator('[data-position="5"] .text-layer').getByText('初步核算').first();
  await words.waitFor({ state: 'attached' });
  await words.evaluate((span) => span.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(300);
  const box = await words.boundingBox();
  await page.mouse.click(box.x + 10, box.y + box.height / 2);
  await value(page, '初步核算');
  await panel(page).getByText('3810.24亿元').waitFor();
  await panel(page).getByRole('link', { name: '第 1 页' }).waitFor();
  ok((await panel(page).locator('.neighbour').count()) === 4, 'neighbours of other paragraphs are shown');
  await area(page).fill((await area(page).inputValue()).replace('3810.24', '3911.35'));
  await page.keyboard.press('Control+Enter');
  await until((now) => now === original.replace('3810.24', '3911.35'), text);
  await page.locator('[data-position="5"] .text-layer').getByText('3911.35').waitFor({ state: 'attached' });
  // After the window is loaded again it can still be taken back, and it is said what was.
  await page.reload();
  await page.getByRole('button', { name: '撤销' }).first().click();
  await page.getByText(/已撤销改动“初步核算/).waitFor();
  await until((now) => now === original, text);
}

async function keptWhileTyped(page, file, text) {
  await select(page, '初步核算');
  await area(page).fill('写到一半。');
  await panel(page).locator('.neighbour').first().click();
  await page.waitForFunction(() => document.querySelector('.panel textarea').value !== '写到一半。');
  await page.getByText('还有 1 处没有保存').click();
  // Lines before it that are added elsewhere move it.
  writeFileSync(file, text().replace('  - salutation:', '  # 待核\n  # 待核\n  - salutation:'));
  await page.waitForTimeout(600);
  await button(page, '写到一半。').click();
  await value(page, '写到一半。');
  equal(await page.getByRole('alert').getByText('现在是').count(), 0);
  // The sentence itself is changed elsewhere: both are shown.
  writeFileSync(file, text().replace('初步核算，', '经初步核算，'));
  const alert = panel(page).getByRole('alert');
  await alert.getByText(/^经初步核算，/).waitFor();
  ok(await button(page, '保存').isDisabled(), 'one is chosen first');
  const saving = await button(page, '保存').boundingBox();
  const choice = await button(page, '用我写的').boundingBox();
  ok(choice.y + choice.height <= saving.y, 'what is to be decided is in view, above the buttons');
  await button(page, '用我写的').click();
  await button(page, '保存').click();
  await until((now) => now.includes('        写到一半。\n') && !now.includes('初步核算'), text);
  await panel(page)
    .getByRole('button', { name: /^撤销改动“/ })
    .click();
  await until((now) => now.includes('经初步核算，'), text);
}

async function paragraphs(page, text) {
  await select(page, '过去一年，我们坚持');
  await panel(page).getByText('段落', { exact: true }).click();
  const before = text();
  await button(page, '从这句起另起一段').click();
  await until((now) => now.includes('      - |\n        过去一年'), text);
  await page.waitForFunction(() => !document.querySelector('.tools button:last-child').disabled);
  await panel(page)
    .getByRole('button', { name: /^撤销改动“/ })
    .click();
  await until((now) => now === before, text);
  await value(page, '过去一年');
  await panel(page).getByText('段落', { exact: true }).click();
  await button(page, '后加一句').click();
  await page.waitForTimeout(100);
  await page.keyboard.type('新的一句。');
  await page.keyboard.press('Control+Enter');
  await until((now) => now.includes('坚实步伐。\n        新的一句。\n'), text);
  await page.locator('.tools').getByRole('button', { name: '撤销' }).click();
  await until((now) => now === before, text);
}

/** The title block has a panel as well. */
async function cellsAndTitles(page) {
  await page.getByLabel('页码').fill('i');
  await page.keyboard.press('Enter');
  await page.locator('.pages').evaluate((pages) => pages.scrollTo(0, 0));
  await select(page, '广州市越秀区人民政府');
  await panel(page).getByRole('heading', { name: '标题栏' }).waitFor();
}

async function terms(page, root) {
  const glossary = join(root, 'content/yuexiu-2024/glossary.yaml');
  const text = () => (existsSync(glossary) ? readFileSync(glossary, 'utf8') : '');
  const original = text();
  await page.getByLabel('页码').fill('1');
  await page.keyboard.press('Enter');
  const layer = page.locator('[data-position="5"] .text-layer');
  // What was taken back has been drawn.
  await page.waitForTimeout(1500);
  await layer.getByText('政府工作报告').first().waitFor({ state: 'attached' });
  const words = await page.evaluate(() => {
    const root = document.querySelector('[data-position="5"] .text-layer');
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // Words on one line, before the first term that has an explanation.
      const found = /克难攻坚|疫情防控|发展大局|开局之年|恢复发展/.exec(node.data);
      if (!found) continue;
      node.parentElement.scrollIntoView({ block: 'center' });
      getSelection().setBaseAndExtent(node, found.index, node, found.index + 4);
      return found[0];
    }
  });
  await page.locator('.term-button').click();
  await panel(page).getByRole('textbox', { name: '解释' }).fill('指这一年。');
  await page.keyboard.press('Control+Enter');
  await until((now) => now.includes(words), text);
  const terms = [...text().matchAll(/term: (.*)/g)].map((match) => match[1]);
  ok(terms.indexOf(words) <= 2, terms.join());
  await page.waitForTimeout(500);
  await panel(page)
    .getByRole('button', { name: /^撤销改动“/ })
    .click();
  await page.getByText(`已撤销改动“${words}：指这一年。”`).waitFor();
  await until((now) => now === original, text);
  // A term that has an explanation shows it.
  await select(page, '过去一年，我们坚持');
  await area(page).evaluate((element) => {
    const start = element.value.indexOf('省委“1310”具体部署');
    element.setSelectionRange(start, start + 12);
  });
  await button(page, '名词解释').click();
  await value(page, '2023年6月20日');
  // A report without a glossary gets one.
  rmSync(glossary);
  await page.waitForTimeout(600);
  await button(page, '关闭').click();
  await value(page, '过去一年');
  await area(page).evaluate((element) => element.setSelectionRange(0, 4));
  await button(page, '名词解释').click();
  await panel(page).getByRole('textbox', { name: '解释' }).fill('指2023年。');
  await button(page, '保存').click();
  await until((now) => now.includes('term: 过去一年'), text);
}
