/** A small report with annexes, in every edition and as a deck: as built, and with other content. */
import { expect, test } from 'vitest';
import { finished } from './finished.js';

const report = `title: 政府工作报告
issuer: 云溪县人民政府
date: 2025-01-08
body:
  - salutation: 各位代表：
  - part: 2024年工作回顾
    body: [全县地区生产总值增长5.2%，固定资产投资增长4%，实施智税圈行动。]
  - part: 2025年工作安排
    body:
      - 主要预期目标是：地区生产总值增长5%左右，固定资产投资增长6%。
      - section: 扩大内需
        body: [办好消费节12场。]
      - section: 强化产业
        body: [引进项目40个。]
      - 各位代表，让我们更加紧密地团结起来，为建设美好云溪而努力奋斗！
annexes:
  - title: 2025年十件民生实事
    body:
      - 坚持民生为大，办好十件民生实事。
      - section: 扩大学前教育供给
        body: [1.新建幼儿园3所，增加学位900个。, 2.改造老校舍5处。]
      - section: 提升养老服务水平
        intro: 新建社区食堂8家。
      - section: 改善居住条件
        number: 三、
        body: [改造老旧小区12个。]
  - title: 2025年主要指标
    body:
      - table: 主要指标
        header: [指标, 目标]
        rows: [[地区生产总值, 增长5%], [固定资产投资, 增长6%]]
`;
const glossary = 'label: 附件：\ntitle: 名词解释\nentries:\n  - { term: 智税圈, text: 一种税收服务。 }\n';
const { verify, edited } = finished('annexes', { 'report.yaml': report, 'glossary.yaml': glossary }, 'all');

test('every edition and the deck are as they are written', async () => {
  const { diagnostics, ok, checked } = await verify();
  expect(diagnostics).toEqual([]);
  expect(ok).toBe(true);
  expect(checked).toMatchObject({ entries: 1, marks: 1 });
});

test('a sentence of an annex that is another is noticed in the editions that have annexes, and on its slide', async () => {
  const { diagnostics } = await verify(edited('report.yaml', '增加学位900个', '增加学位800个'));
  const found = diagnostics.map(({ code, args }) => [code, 'path' in args && args.path]);
  for (const name of ['report', 'report-large', 'report-official'])
    expect(found).toContainEqual(['verify/missing-text', `out/annexes/${name}.pdf`]);
  expect(found).not.toContainEqual(['verify/missing-text', 'out/annexes/report-podium.pdf']);
});

test('annexes in another order have other labels, and are noticed', async () => {
  const [head, first, second] = report.split(/(?=^ {2}- title)/m);
  const others = { 'content/annexes/report.yaml': `${head}${second}${first}` };
  const { diagnostics } = await verify(others, ['out/annexes/report.pdf']);
  expect(diagnostics.map(({ code }) => code)).toContain('verify/order');
});

test('an item of the slide that is another is noticed', async () => {
  const deck = 'out/annexes/briefing.pptx';
  const { diagnostics } = await verify(edited('report.yaml', '提升养老服务水平', '提升养老服务能力'), [deck]);
  expect(diagnostics.map(({ code, args }) => [code, 'path' in args && args.path])).toContainEqual([
    'verify/slide-words',
    deck,
  ]);
});
