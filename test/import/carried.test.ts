/** Reports made into Word files and imported again. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReportFile } from '../../src/report/schema.js';
import { glossaryYaml, reportYaml } from '../../src/report/write-yaml.js';
import { png } from '../image/picture-files.js';
import { themeOf } from '../print/typesetting.js';
import { withWord } from '../word/sample.js';
import { type Content, importOf, roundTrip, type Way, wordFileOf } from './word-round-trip.js';

const picture = png({ width: 40, height: 20, colourType: 2 });

/** Written by hand: comments, blank lines, keys that no reader of the text sees. */
const content: Content = {
  'report.yaml': `# yaml-language-server: $schema=../../schema/report.schema.json
# 第三稿，办公室汇总。
title: 云溪县政府工作报告
paper: 云溪县第十届人民代表大会第三次会议文件之二

occasion: 2026年1月10日在云溪县第十届人民代表大会第三次会议上
speaker: { office: 云溪县县长, name: 张三 }
issuer: 云溪县人民政府
date: 2026-01-10 # 会期待定
keywords: [云溪, "报告 # 1"]
body:
  - salutation: 各位代表：
  - 现在，我代表县人民政府，向大会报告工作，请予审议。

  - part: 2025年工作回顾
    role: review
    body:
      # 数据由统计局核
      - |
        全县生产总值120.5亿元，增长6.1%。
        PM_{2.5}浓度降到30微克/m^{3}，“四上”企业增加12家。
      - section: 经济稳中有进。
        intro: |
          坚持稳字当头。
          抓好123项工作。
        body:
          - lead: 产业更强。
            text: |
              建设海绵城市，发展“飞地经济”。
              引进AI+企业20家。
          - section: 抓项目建设。
            body:
              - 开工项目10个，完成投资30亿元，建成海绵城市示范区2个。
          - section: 抓招商引资。
            body:
              - 新引进企业20家，到位资金15亿元。
      - section: 民生持续改善。
        body:
          - |
            新增学位1000个。

            城镇新增就业5000人。
          - table: 表1 主要指标
            unit: 单位：亿元、%
            header: [指标, 总量, 增速]
            rows:
              - [生产总值, "120.5", "6.1"]
              - [进出口, "8.25", —]
            note: 注：2025年为快报数。
            widths: [3, 1, 1]
          - figure: photos/云溪.png
            alt: 一条河
            caption: 图1 云溪河
            lines: 6

  - part: 2026年工作安排
    body:
      - text: 今年抓好三件事。
        points:
          - 一是稳增长，生产总值增长6%。
          - 二是促改革，办好100件事。
        after: 件件落实。
      - section: 提升治理水平。
        body:
          - 各位代表，让我们团结起来，为建设美丽云溪而努力奋斗！

annexes:
  - title: 2026年民生实事
    kind: livelihood
    body:
      - section: 办好学校。
        intro: 新建学校2所，新增学位1000个。
      - section: 办好医院。
        body:
          - 新建医院1所，新增床位200张。
`,
  'glossary.yaml': `# yaml-language-server: $schema=../../schema/glossary.schema.json
label: 附件：
title: 名词解释
entries:
  - term: “四上”企业
    marks: [“四上”企业, 规上企业]
    text: 指规模以上工业企业等4类企业。
  # 经信局供稿
  - term: 飞地经济
    text: |
      指跨区域共建园区。
      由双方共享税收。
  - term: 海绵城市
    behind: 建成海绵城市示范区
    text: 指会吸水的城市。
  - term: 星际走廊
    marks: []
    text: 指没有的事。
`,
  'photos/云溪.png': picture,
};

const unmarked = / {2}- term: 星际走廊.*$/s;

const bare = (text: unknown) => `${text}`.replace(/^ *# (?!yaml).*\n| # 会期待定/gm, '');
const yaml = {
  'report.yaml': bare(content['report.yaml']),
  'glossary.yaml': bare(content['glossary.yaml']),
};

/** Entries without mark stand apart from endnotes, so their place among them is not known. */
const marked: Content = { ...content, 'glossary.yaml': `${content['glossary.yaml']}`.replace(unmarked, '') };
const endnotes: Way = { theme: withWord({ numbering: 'word', notes: 'endnotes' }) };

const ways: [string, Way][] = [
  ['typed numbers and marks', {}],
  ['the official edition', { theme: themeOf('official') }],
  ['large type', { theme: themeOf('large') }],
];

describe('an unchanged Word file gives', () => {
  it.each(ways)('a new folder the files it was made of, without their comments: %s', async (_, way) => {
    const { result, files } = await roundTrip(content, way);
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(files).toEqual(yaml);
    expect(result.files.map(({ path }) => path)).toContain('content/trip/photos/云溪.png');
  });

  it.each(ways)('its own folder nothing new: %s', async (_, way) => {
    const { result, files } = await roundTrip(content, { ...way, onto: content });
    expect(result.ok).toBe(true);
    expect(files).toEqual({ 'report.yaml': content['report.yaml'], 'glossary.yaml': content['glossary.yaml'] });
    expect(result.files.filter(({ path }) => path.includes('云溪.png')).map(({ state }) => state)).not.toContain(
      'changed',
    );
  });

  it('the same with numbers of Word and endnotes', async () => {
    const { files } = await roundTrip(marked, endnotes);
    expect(files['report.yaml']).toBe(yaml['report.yaml']);
    expect(files['glossary.yaml']).toBe(yaml['glossary.yaml'].replace(unmarked, ''));
    const again = await roundTrip(marked, { ...endnotes, onto: marked });
    expect(again.files['report.yaml']).toBe(marked['report.yaml']);
    expect(again.files['glossary.yaml']).toBe(marked['glossary.yaml']);
  });
});

/** A Word file with some of its words changed. */
const changing = (...changes: readonly (readonly [string, string])[]) =>
  ({
    edit(word: Uint8Array) {
      const parts = unzipSync(word);
      const changed = (xml: string) => changes.reduce((text, [was, now]) => text.replaceAll(was, now), xml);
      parts['word/document.xml'] = strToU8(changed(strFromU8(parts['word/document.xml']!)));
      return zipSync(parts);
    },
  }) satisfies Way;

describe('what people see in the file is right:', () => {
  it('an edit is in the files, and nothing else of them changes', async () => {
    const way = changing(['增长6.1%', '增长6.3%'], ['办好学校。', '建好学校。']);
    const now = (text: unknown) => `${text}`.replace('增长6.1%', '增长6.3%').replace('办好学校。', '建好学校。');
    expect((await roundTrip(content, way)).files['report.yaml']).toBe(now(yaml['report.yaml']));
    const { files } = await roundTrip(content, { ...way, onto: content });
    expect(files['report.yaml']).toBe(now(content['report.yaml']));
    expect(files['glossary.yaml']).toBe(content['glossary.yaml']);
  });

  it('a picture, a table or a line of the head that is gone does not come back', async () => {
    const gone = (pattern: RegExp): Way => ({
      edit(word) {
        const parts = unzipSync(word);
        parts['word/document.xml'] = strToU8(strFromU8(parts['word/document.xml']!).replace(pattern, ''));
        return zipSync(parts);
      },
    });
    const paragraphWith = (words: string) => new RegExp(`<w:p>(?:(?!</w:p>).)*${words}(?:(?!</w:p>).)*</w:p>`, 'gs');
    const read = async (pattern: RegExp) => (await roundTrip(content, gone(pattern))).files['report.yaml']!;
    expect(await read(paragraphWith('<w:drawing>'))).not.toContain('figure:');
    expect(await read(/<w:tbl>.*?<\/w:tbl>/gs)).not.toContain('header:');
    expect(await read(paragraphWith('会议文件之二'))).not.toContain('paper:');
  });

  it('without the carried content the text gives what it can', async () => {
    const { files } = await roundTrip(content, { carries: false });
    expect(files['report.yaml']).not.toContain('role:');
    expect(files['report.yaml']).toContain('          - section: 抓项目建设。\n            body:\n');
    expect(files['glossary.yaml']).toContain('  - term: 海绵城市\n    behind: 建成海绵城市示范区\n');
  });

  it('content of an edition that leaves parts out is not carried', async () => {
    const { files } = await roundTrip(content, { theme: themeOf('podium') });
    expect(files['report.yaml']).not.toContain('role:');
    expect(files['glossary.yaml']).toBeUndefined();
  });

  it.each([['report.yaml: ['], ['title: 甲'], ['']])(
    'content that cannot be read (%s) is passed over',
    async (text) => {
      const edit = (word: Uint8Array) => {
        const parts = unzipSync(word);
        const xml = strFromU8(parts['customXml/item1.xml']!);
        parts['customXml/item1.xml'] = strToU8(xml.replace(/(<file name="report.yaml"[^>]*>)[^<]*/, `$1${text}`));
        return zipSync(parts);
      };
      const { result, files } = await roundTrip(content, { edit });
      expect(result.ok).toBe(true);
      expect(files['report.yaml']).toContain('title: 云溪县政府工作报告');
    },
  );
});

/** Reports of all kinds of blocks, each text by a number of its own. */
const anyOffice = fc.infiniteStream(fc.nat(998)).chain((numbers) => {
  const one = () => numbers.next().value + 1;
  const sentence = fc
    .constantFrom('开工项目', '新增就业', '建成道路', '培训人员', '引进企业')
    .map((work) => `全县${work}第${one()}批共${one()}个，比上年多${one()}个。`);
  const text = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
  const heading = fc.constantFrom('做强产业', '建好城乡', '保护生态', '改善民生').map((work) => `${work}增添动能。`);
  const table = fc.array(fc.nat(9999), { minLength: 1, maxLength: 4 }).map((cells) => ({
    table: `表${one()}　主要指标`,
    unit: '单位：亿元',
    header: ['指标', '总量'],
    rows: cells.map((cell, i) => [`第${i + 1}项`, `${cell}`]),
  }));
  const lead = fc.record({ lead: fc.constantFrom('产业更强。', '城乡更美。'), text });
  const leaf = fc.oneof({ weight: 3, arbitrary: text }, lead, table);
  const inner = fc.record({ section: heading, body: fc.array(text, { minLength: 1, maxLength: 2 }) });
  const section = fc.record(
    { section: heading, intro: text, body: fc.array(fc.oneof(leaf, inner), { minLength: 1, maxLength: 4 }) },
    { requiredKeys: ['section', 'body'] },
  );
  const part = fc.record(
    {
      part: fc.constantFrom('2025年工作回顾', '2026年工作安排', '加强政府自身建设'),
      role: fc.constantFrom('review', 'year-plan', 'other'),
      body: fc.array(fc.oneof(leaf, section), { minLength: 1, maxLength: 4 }),
    },
    { requiredKeys: ['part', 'body'] },
  );
  return fc.record({
    body: fc.array(part, { minLength: 1, maxLength: 3 }),
    kind: fc.constantFrom('livelihood', 'projects', 'other', undefined),
    items: fc.array(fc.record({ section: heading, body: fc.array(text, { minLength: 1, maxLength: 1 }) }), {
      maxLength: 3,
    }),
    keywords: fc.constantFrom(['云溪'], undefined),
  });
});

/** Annexes are found behind the first half of the text. */
const longest = Array.from({ length: 60 }, (_, i) => `全县第${i + 1}季度经济稳中有进，就业保持稳定。`).join('\n');

it('any report comes back as it was, in its folder and in a new one', async () => {
  await fc.assert(
    fc.asyncProperty(anyOffice, async ({ body, kind, items, keywords }) => {
      const report = {
        title: '云溪县政府工作报告',
        occasion: '2026年1月10日在云溪县第十届人民代表大会第三次会议上',
        speaker: { office: '云溪县县长', name: '张三' },
        issuer: '云溪县人民政府',
        date: '2026-01-10',
        ...(keywords && { keywords }),
        body: [{ salutation: '各位代表：' }, '现在，我代表县人民政府，向大会报告工作，请予审议。', longest, ...body],
        ...(items.length > 0 && { annexes: [{ title: '2026年重点项目', ...(kind && { kind }), body: items }] }),
      } as unknown as ReportFile;
      const glossary = {
        label: '附件：',
        title: '名词解释',
        entries: [{ term: '审议', text: '指审查和讨论。' }],
      };
      const folder = 'content/trip';
      const own = { 'report.yaml': reportYaml(report, folder), 'glossary.yaml': glossaryYaml(glossary, folder) };
      const word = await wordFileOf(own);
      expect((await importOf(word)).files).toEqual(own);
      expect((await importOf(word, { onto: own })).files).toEqual(own);
    }),
    { numRuns: 8 },
  );
});
