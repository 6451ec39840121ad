/** The files to take away: all made and downloaded, with the bytes of the command line, which then verifies them. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { inWorkplace } from './workplace.mjs';

export const title = 'files to take away are those of the command line';

const yinfa = fileURLToPath(new URL('../../dist/bin/yinfa.js', import.meta.url));
const office = '广州市越秀区2024年政府工作报告_2024-02-04';

/** The names of the command line by those of the office. */
const names = {
  会议文本: 'report',
  公文版: 'report-official',
  大字本: 'report-large',
  朗读本: 'report-podium',
  '幻灯片.pptx': 'briefing.pptx',
  '演讲备注.docx': 'speaker-notes.docx',
  '讲义.pdf': 'handout.pdf',
  '校对.docx': 'proof.docx',
};

export const attempt = () =>
  inWorkplace(async ({ root, page }) => {
    await page.goto(`${page.url().split('#')[0]}#/yuexiu-2024/files`);
    await page.getByRole('button', { name: '全部制作' }).click();
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('link', { name: '打包下载（13）' }).waitFor({ timeout: 120_000 });
    equal(await page.getByText('与原文一致').count(), 12);
    const download = async (link) => {
      const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
      return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
    };
    const deck = await download(page.getByRole('link', { name: /下载 .*幻灯片\.pptx/ }));
    equal(deck.name, `${office}_幻灯片.pptx`);
    const zip = await download(page.getByRole('link', { name: /打包下载/ }));
    equal(zip.name, `${office}.zip`);

    // The command line makes the same in a project of its own.
    const other = join(root, 'other');
    cpSync(join(root, 'content'), join(other, 'content'), { recursive: true });
    const run = (...words) => {
      const { status, stderr } = spawnSync(process.execPath, [yinfa, ...words, '--lang', 'zh-CN'], { cwd: other });
      equal(status, 0, `${words.join(' ')}: ${stderr}`);
    };
    run('build', '--edition', 'all');
    run('build', '--only', 'docx', '--edition', 'all');
    for (const kind of ['notes', 'handout', 'svg']) run('build', '--only', kind);
    run('check', '--format', 'docx');
    const built = join(other, 'out/yuexiu-2024');
    const parts = Object.entries(unzipSync(zip.bytes));
    const wanted = readdirSync(built, { recursive: true }).filter((name) => /\.\w+$/.test(name));
    deepEqual(parts.map(([name]) => cliName(name)).sort(), wanted.sort());
    for (const [name, bytes] of parts) {
      ok(Buffer.compare(bytes, readFileSync(join(built, cliName(name)))) === 0, `${name} has other bytes`);
      if (name.endsWith('.svg')) match(strFromU8(bytes), /^<svg|^<\?xml/);
    }
    ok(Buffer.compare(deck.bytes, readFileSync(join(built, 'briefing.pptx'))) === 0, 'the deck alone');

    // Unpacked where the command looks for them, they pass its check.
    rmSync(built, { recursive: true });
    mkdirSync(built);
    for (const [name, bytes] of parts.filter(([name]) => !name.endsWith('.svg')))
      writeFileSync(join(built, cliName(name)), bytes);
    run('verify');

    // Written to the folder of the results, and nothing before that.
    ok(!existsSync(join(root, 'out')), 'nothing is written before it is asked for');
    await page.getByRole('button', { name: '写入 out/yuexiu-2024/' }).click();
    await page.getByRole('status').filter({ hasText: '已写入 out/yuexiu-2024/' }).waitFor();
    const written = join(root, 'out/yuexiu-2024');
    for (const [name, bytes] of parts)
      ok(Buffer.compare(bytes, readFileSync(join(written, cliName(name)))) === 0, name);

    // After a change nothing older is offered, and what is in the folder is called older once it is made again.
    const file = join(root, 'content/yuexiu-2024/report.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('4.5%', '4.6%'));
    await page.getByRole('button', { name: /制作 .*会议文本\.pdf/ }).waitFor();
    equal(await page.getByRole('link', { name: /下载/ }).count(), 0);
    await page.getByRole('button', { name: /制作 .*会议文本\.pdf/ }).click();
    await page.getByRole('link', { name: /下载 .*会议文本\.pdf/ }).waitFor({ timeout: 60_000 });
    match(await page.getByRole('listitem').filter({ hasText: 'report.pdf' }).textContent(), /早于现在的文字/);

    // Nothing is made of a report with an error, and the reason is said.
    writeFileSync(file, text.replace(/^date: .*/m, 'date: soon'));
    await page.getByText(/报告有 \d+ 个错误/).waitFor();
    equal(await page.getByRole('button', { name: '全部制作' }).count(), 0);
    ok(await page.getByRole('button', { name: /制作 .*pptx/ }).isDisabled());
  });

function cliName(name) {
  if (name.startsWith('幻灯片图片/')) return `slides/${name.split('/')[1]}`;
  const part = name.slice(office.length + 1);
  const [label, kind] = part.split('.');
  return names[part] ?? `${names[label]}.${kind}`;
}
