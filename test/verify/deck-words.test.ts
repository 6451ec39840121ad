/** Every text of every slide of an own report is changed in turn, in each way that its kind allows; all is noticed. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build/pipeline.js';
import { loadReport } from '../../src/content/load.js';
import type { LoadedReport } from '../../src/content/loaded-report.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { complete } from '../../src/diagnostics/outcome.js';
import { verifyDeck, verifyNotes } from '../../src/verify/deck.js';
import type { DeckSlide } from '../../src/verify/deck-reader.js';
import { readDeck } from '../../src/verify/deck-reader.js';
import { forms } from '../../src/verify/deck-words.js';
import { nodeWorld } from '../../src/world/node-world.js';
import { openSession } from '../../src/world/snapshot.js';
import type { World } from '../../src/world/world.js';
import { writeFiles } from './written.js';

const text = `title: 政府工作报告
occasion: 2026年1月20日在云溪县第三届人民代表大会第二次会议上
speaker: { office: 云溪县县长, name: 林溪 }
issuer: 云溪县人民政府
date: 2026-01-20
body:
  - part: 2025年工作回顾
    body:
      - 2025年，全县地区生产总值286.4亿元，增长5.6%；规模以上工业增加值增长6.1%；固定资产投资增长4.8%；社会消费品零售总额112.5亿元，增长5.2%；进出口总额下降3.1%；一般公共预算收入21.3亿元，增长3.5%；城镇新增就业约4200人；城镇调查失业率5.1%。
      - section: 产业升级步伐加快
        body:
          - 新增规上工业企业36家，高新技术企业达到128家，建成标准厂房近50万平方米，引进项目74个。数字化改造全面铺开。茶叶产业园开工建设。
      - section: 城乡面貌明显改善
        body:
          - 改造老旧小区18个，惠及居民6500户，新建农村公路120公里。河道治理成效显著。村容村貌持续改善。
      - 同时也要看到，发展中还有不少困难：一是产业结构偏重，新兴产业占比不足20%。二是财政收支矛盾突出。三是公共服务还有短板。
  - part: 2026年工作安排
    body:
      - 今年经济社会发展的主要预期目标是：地区生产总值增长5.5%左右，规模以上工业增加值增长6%以上，固定资产投资增长5%，社会消费品零售总额增长5.5%，城镇新增就业4000人以上，城镇调查失业率5.5%左右，居民收入与经济增长同步。
      - 重点做好以下三项工作：
      - section: 做强实体经济
        body:
          - 壮大主导产业。新增规上工业企业40家，完成工业投资65亿元，增长8%。
          - 培育新兴产业。引进项目80个，研发经费投入增长12%。
      - section: 扩大有效需求
        body:
          - 促进消费升级。举办活动60场，新增限上商贸企业25家。
          - 扩大有效投资。实施重点项目110个，完成投资90亿元。
      - section: 增进民生福祉
        body:
          - 办好教育。新增学位3600个，新建学校5所。
          - 改善医疗。新增床位450张。
  - part: 加强政府自身建设
    body:
      - 坚持依法行政。自觉接受监督。
      - 坚持廉洁从政。压减一般性支出5%。
`;

const path = 'out/r-1/briefing.pptx';
let root = '';
let report: LoadedReport;
let slides: readonly DeckSlide[];
/** Reads each file once: nothing changes after the build. */
let read: World;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-'));
  writeFiles(root, { 'content/r-1/report.yaml': text });
  await build('content/r-1', { out: 'out', only: 'pptx' }, nodeWorld(root, {}));
  read = openSession(nodeWorld(root, {})).snapshot();
  report = complete(loadReport('content/r-1', read), () => {})!;
  slides = readDeck(new Uint8Array(readFileSync(join(root, path))))!;
});
afterAll(() => rmSync(root, { recursive: true }));

function reported(deck: readonly DeckSlide[]): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  verifyDeck(path, deck, { report, book: undefined }, read, (problem) => problems.push(problem));
  return problems;
}

interface Change {
  readonly what: string;
  readonly slide: DeckSlide;
}

/**
 * Which changes are not noticed. A deck has one of each slide, since what is reported names its slide; on a slide that is
 * as it was nothing may be reported.
 */
function unnoticedOf(changesOf: (slide: DeckSlide) => readonly Change[]): string[] {
  const changes = slides.map(changesOf);
  const rounds = Math.max(...changes.map(({ length }) => length));
  expect(rounds).toBeGreaterThan(0);
  return Array.from({ length: rounds }, (_, round) => {
    const problems = reported(slides.map((slide, i) => changes[i]![round]?.slide ?? slide));
    const named = new Set(problems.map(({ args }) => 'slide' in args && args.slide));
    return slides.flatMap(({ number }, i) => {
      const change = changes[i]![round];
      if (named.has(String(number)) === (change !== undefined)) return [];
      return [`${number} ${change?.what ?? 'reported without a change'}`];
    });
  }).flat();
}

/** What changing each paragraph (or alternative text, or note) in turn leaves unnoticed. */
function unnoticed(change: (text: string) => string, where: 'paragraphs' | 'descriptions' | 'notes' = 'paragraphs') {
  return unnoticedOf((slide) =>
    slide[where].flatMap((before, n) => {
      const after = change(before);
      if (after === before || before === slide.title) return [];
      return [{ what: `${before} -> ${after}`, slide: { ...slide, [where]: slide[where].with(n, after) } }];
    }),
  );
}

/** The same for two paragraphs of a slide that change places. */
function unnoticedSwaps(isMeant: (text: string) => boolean) {
  return unnoticedOf((slide) => {
    const meant = slide.paragraphs.flatMap((text, n) => (isMeant(text) && text !== slide.title ? [n] : []));
    return meant.slice(1).flatMap((to, k) => {
      const from = meant[k]!;
      const [a, b] = [slide.paragraphs[from]!, slide.paragraphs[to]!];
      if (a === b) return [];
      return [{ what: `${a} <-> ${b}`, slide: { ...slide, paragraphs: slide.paragraphs.with(from, b).with(to, a) } }];
    });
  });
}

const moved: Readonly<Record<string, string>> = { 增长: '下降', 下降: '增长' };
const units: Readonly<Record<string, string>> = { 亿元: '万元', '%': '个百分点', 家: '户', 个: '项' };

test('a sentence that ends the excerpt of a paragraph loses its full stop, also where one before it is left out', () => {
  expect(forms('办好教育。新增学位3600个。新建学校5所，实施“双高”。')).toContain('新建学校5所，实施“双高”');
});

test('as built nothing is reported', () => {
  expect(slides.length).toBeGreaterThan(8);
  expect(reported(slides)).toEqual([]);
});

test('the page that a note names is that of any text with its words, of a table, too', () => {
  const stream = (text: string, page: string) => ({ text, pageAt: () => page, marks: [] });
  const noted = [{ ...slides[0]!, notes: ['办好教育（见报告第9页）'] }];
  const found = (...book: ReturnType<typeof stream>[]) => {
    const problems: Diagnostic[] = [];
    verifyNotes(path, noted, { report, book }, read, (problem) => problems.push(problem));
    return problems.map(({ args }) => args);
  };
  expect(found(stream('办好教育', '3'), stream('茶叶办好教育', '9'))).toEqual([]);
  expect(found(stream('办好教育', '3'), stream('茶叶', '9'))).toMatchObject([{ expected: '3', found: '9' }]);
});

test('a target in words with several clauses has a line for each', async () => {
  writeFiles(root, {
    'content/r-4/report.yaml': text
      .replace('进出口总额下降3.1%；', '')
      .replace('居民收入与经济增长同步。', '居民收入与经济增长同步。\n      - 全县进出口总额为−3.2，增长2023%。'),
  });
  const { ok } = await build('content/r-4', { out: 'out', only: 'pptx' }, nodeWorld(root, {}));
  const slides = readDeck(readFileSync(join(root, 'out/r-4/briefing.pptx')))!;
  const world = nodeWorld(root, {});
  const report = complete(loadReport('content/r-4', world), () => {})!;
  const found: unknown[] = [];
  verifyDeck('out/r-4/briefing.pptx', slides, { report, book: undefined }, world, ({ args }) => found.push(args));
  expect(slides.flatMap(({ paragraphs }) => paragraphs)).toContain('增长2023%');
  expect({ ok, found }).toEqual({ ok: true, found: [] });
});

test('a long title of the deck is shown by its first clauses, on the cover alone', async () => {
  const long =
    '云溪县全力推进产业转型升级，加快建设现代化基础设施，扎实办好民生实事，持续优化营商环境，全面深化改革开放';
  writeFiles(root, {
    'content/r-3/report.yaml': text,
    'content/r-3/briefing.yaml': `title: ${`${long}，`.repeat(3)}${long}\n`,
  });
  const { ok, diagnostics } = await build('content/r-3', { out: 'out', only: 'pptx' }, nodeWorld(root, {}));
  expect([ok, diagnostics.map(({ code }) => code)]).toEqual([true, ['deck/shortened']]);
  const slides = readDeck(readFileSync(join(root, 'out/r-3/briefing.pptx')))!;
  const world = nodeWorld(root, {});
  const report = complete(loadReport('content/r-3', world), () => {})!;
  const found = (deck: readonly DeckSlide[]) => {
    const problems: unknown[] = [];
    verifyDeck('out/r-3/briefing.pptx', deck, { report, book: undefined }, world, ({ args }) => problems.push(args));
    return problems;
  };
  expect(found(slides)).toEqual([]);
  const added = slides.map((slide, i) =>
    i === 3 ? { ...slide, paragraphs: [...slide.paragraphs, slides[0]!.title] } : slide,
  );
  expect(found(added)).toHaveLength(1);
});

test('dividers of parts of one heading have the entries of their own part in order', async () => {
  writeFiles(root, {
    'content/r-2/report.yaml': text.replace(/part: 202\d年工作(?:回顾|安排)/g, 'part: 全县工作'),
  });
  const { ok } = await build('content/r-2', { out: 'out', only: 'pptx' }, nodeWorld(root, {}));
  const slides = readDeck(readFileSync(join(root, 'out/r-2/briefing.pptx')))!;
  const world = nodeWorld(root, {});
  const report = complete(loadReport('content/r-2', world), () => {})!;
  const found: Diagnostic[] = [];
  verifyDeck('out/r-2/briefing.pptx', slides, { report, book: undefined }, world, (problem) => found.push(problem));
  expect({ ok, found }).toEqual({ ok: true, found: [] });
  const dividers = slides.filter(({ title }) => title.endsWith('全县工作'));
  expect(dividers.length).toBeGreaterThan(1);
  for (const divider of dividers) {
    const changed = slides.map((slide) =>
      slide === divider ? { ...slide, paragraphs: [...slide.paragraphs].reverse() } : slide,
    );
    const noticed: Diagnostic[] = [];
    verifyDeck('out/r-2/briefing.pptx', changed, { report, book: undefined }, world, (problem) =>
      noticed.push(problem),
    );
    expect(noticed.length).toBeGreaterThan(0);
  }
});

test('the parts of a divided slide may have their numbers behind the title, and no others', () => {
  const whole = slides.find(({ title }) => title.includes('主要预期目标'))!;
  const parted = (one: string, other: string) => {
    // Each has the header of the table and half of its rows.
    const rows = whole.paragraphs.indexOf('固定资产投资');
    const header = whole.paragraphs.indexOf('地区生产总值');
    const named = (title: string) => (text: string) => (text === whole.title ? title : text);
    const [first, second] = [whole.title + one, whole.title + other];
    return [
      { ...whole, title: first, paragraphs: whole.paragraphs.slice(0, rows).map(named(first)) },
      {
        ...{ ...whole, title: second, charts: [], descriptions: [] },
        paragraphs: [...whole.paragraphs.slice(0, header), ...whole.paragraphs.slice(rows)].map(named(second)),
      },
    ];
  };
  const faults = (one: string, other: string) =>
    reported(slides.flatMap((slide) => (slide === whole ? parted(one, other) : slide)));
  expect(faults('（一）', '（二）')).toEqual([]);
  expect(faults('（一）', '（三）')).toMatchObject([{ code: 'verify/slide-words' }]);
});

describe('noticed everywhere is', () => {
  test.each<[string, (text: string) => string]>([
    ['another digit', (text) => text.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 1) % 10))],
    [
      'a number of another indicator',
      (text) => text.replace(/[\d.]+(?=%)/, (number) => (number === '5.2' ? '5.6' : '5.2')),
    ],
    ['another unit', (text) => text.replace(/(?<=\d)(?:亿元|%|家|个)/, (unit) => units[unit]!)],
    ['the other direction', (text) => text.replace(/增长|下降/, (word) => moved[word]!)],
    ['a qualifier more', (text) => text.replace(/\d/, '约$&')],
    ['a qualifier less', (text) => text.replace(/(?<![签节])约(?=\d)|近(?=\d)|(?<=\d%?)左右|(?<=\d[%人]?)以上/, '')],
    [
      'another word',
      (text) =>
        /\d/.test(text) || text === '← 返回总览' ? text : text.replace(/\p{Script=Han}(?!.*\p{Script=Han})/u, '甲'),
    ],
  ])('%s', (_, change) => {
    expect(unnoticed(change)).toEqual([]);
  });

  test('another digit in an alternative text, and in a note', () => {
    const change = (text: string) => text.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 1) % 10));
    expect(unnoticed(change, 'descriptions')).toEqual([]);
    // The number in the brackets of a note is its page, which only the book knows.
    expect(unnoticed((text) => text.replace(/\d(?=.*（)/, (digit) => `${digit}0`), 'notes')).toEqual([]);
  });

  test('two values that change places', () => {
    expect(unnoticedSwaps((text) => /^\D{0,2}[\d.]+\D{0,4}$/.test(text))).toEqual([]);
  });

  test('two labels, headings or points that change places', () => {
    const isFurniture = (text: string) => /^(?:← 返回总览|任务.|指标)$|云溪县|）$/.test(text);
    expect(unnoticedSwaps((text) => !/\d/.test(text) && !isFurniture(text))).toEqual([]);
  });

  test('the lines of a cell are read one after the other, and as one text', () => {
    const at = slides.findIndex(({ paragraphs }) => paragraphs.includes('286.4亿元，'));
    const told = (...lines: string[]) => {
      const paragraphs = slides[at]!.paragraphs.flatMap((each) =>
        each === '286.4亿元，' ? lines : each === '增长5.6%' ? [] : each,
      );
      return reported(slides.map((slide, i) => (i === at ? { ...slide, paragraphs } : slide))).length;
    };
    expect(told('286.4亿元，', '增长5.6%')).toBe(0);
    expect(told('286.4亿元，增长5.6%')).toBe(0);
    expect(told('增长5.6%，286.4亿元')).toBeGreaterThan(0);
  });

  test('the years of two columns that change places', () => {
    expect(unnoticedSwaps((text) => /^\d{4}年(?:结果|目标)$/.test(text))).toEqual([]);
  });
});

test('the first clauses of a very long paragraph are no more than a slide has room for', () => {
  const long = '推进全县水利工程建设，'.repeat(5000);
  const total = (text: string) => forms(text).reduce((sum, { length }) => sum + length, 0);
  expect(forms(long)).toContain(`${long.slice(0, long.indexOf('，', 500))}……`);
  expect(total(long) - total(long.slice(0, 2000))).toBeLessThan(4 * long.length);
});
