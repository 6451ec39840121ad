/** Random edits of a short report, as many as are quick: `npm run fuzz -- --kinds edits` makes more. */
import { expect, it } from 'vitest';
import { editReport, randomFrom } from '../../scripts/random-edits.mjs';
import { incrementalBuilder } from '../../src/build/incremental.js';
import type { ReportFile } from '../../src/report/schema.js';
import { reportYaml } from '../../src/report/write-yaml.js';
import { readDeck } from '../../src/verify/deck-reader.js';
import { verifyReport } from '../../src/verify/verify.js';
import { nodeWorld } from '../../src/world/node-world.js';
import type { World } from '../../src/world/world.js';

const report: ReportFile = {
  title: '政府工作报告',
  issuer: '云溪县人民政府',
  date: '2026-01-20',
  body: [
    {
      part: '2025年工作回顾',
      body: [
        '过去一年，全县地区生产总值286.4亿元，增长5.6%；规模以上工业增加值增长6.1%，固定资产投资下降2.3%。\n社会消费品零售总额增长4.2%。',
        {
          section: '产业不断壮大。',
          body: [
            {
              lead: '招商提质增效。',
              text: '新增企业120家、其中高新技术企业12家。\n建成园区3个、道路5条，完成投资8亿元。',
            },
          ],
        },
        { section: '民生持续改善。', body: ['城镇新增就业2600人。', '“1+5+N”体系覆盖98%的村。\n粮食总产量16.5万吨。'] },
        '同时，我们也清醒看到：一是产业基础不牢；二是民生短板不少。',
      ],
    },
    {
      part: '2026年工作安排',
      body: [
        '今年经济社会发展主要预期目标是：地区生产总值增长5%左右，一般公共预算收入增长3%—3.5%，城镇新增就业2500人以上，居民收入与经济增长同步。',
        { section: '壮大产业，夯实县域经济根基。', body: ['引进企业30家，完成投资10亿元。\n新建标准厂房6万平方米。'] },
        { section: '改善民生。', body: [{ text: '办好实事：', points: ['一是新建学校2所；', '二是增加学位900个。'] }] },
        '各位代表，让我们携手奋斗，为建设富强云溪而不懈努力！',
      ],
    },
  ],
};

it('builds a deck that agrees with the text after any edits', async () => {
  const files = new Map<string, Uint8Array>();
  const world = worldWith(files);
  const { build } = incrementalBuilder(world);
  const deck = 'out/edited/briefing.pptx';
  for (let seed = 1; seed <= 8; seed++) {
    const random = randomFrom(seed);
    const edited = editReport(report, random, 1 + random.below(3));
    files.set('content/edited/report.yaml', new TextEncoder().encode(reportYaml(edited.report)));
    const { diagnostics } = await build('content/edited', { out: 'out', only: 'pptx' });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const verified = await verifyReport('content/edited', { out: 'out', files: [deck] }, world);
    const slides = readDeck(files.get(deck)!)!.slice(1);
    const isEmpty = ({ paragraphs, charts, title }: (typeof slides)[number]) =>
      charts.length === 0 && paragraphs.every((text) => text === title);
    const what = `${edited.edits.join()}\n${reportYaml(edited.report)}`;
    expect([...errors, ...verified.diagnostics, ...slides.filter(isEmpty)], what).toEqual([]);
  }
});

/** The world of the project, where the report is the one in `files`; what is written stays there. */
function worldWith(files: Map<string, Uint8Array>): World {
  const disk = nodeWorld();
  return {
    ...disk,
    read: (path) => (files.has(path) ? { ok: true, bytes: files.get(path)! } : disk.read(path)),
    list: (folder) => (folder === 'content/edited' ? ['report.yaml'] : disk.list(folder)),
    stamp: (path) => (files.has(path) ? undefined : disk.stamp?.(path)),
    write(written) {
      for (const [path, bytes] of written) if (bytes) files.set(path, bytes);
      return { ok: true };
    },
  };
}

it('the same seed gives the same edits, and the report that was given stays', () => {
  const before = structuredClone(report);
  const edited = [editReport(report, randomFrom(7), 9), editReport(report, randomFrom(7), 9)];
  expect(edited[0]).toEqual(edited[1]);
  expect(edited[0]!.report).not.toEqual(report);
  expect(report).toEqual(before);
});
