/** An old file with new text in it: what did not change stays byte for byte, what changed is the draft's. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { GlossaryFile, ReportFile } from '../../src/report/schema.js';
import { glossarySchema, reportSchema } from '../../src/report/schema.js';
import type { AnyBlock } from '../../src/report/write-yaml.js';
import { reportYaml } from '../../src/report/write-yaml.js';
import type { Updated } from '../../src/update/update-yaml.js';
import { updateGlossary, updateReport } from '../../src/update/update-yaml.js';
import { joined, reportBlocks, textOf } from '../../src/update/value-blocks.js';
import { readYaml } from '../../src/yaml/checked.js';
import { anyReport } from '../import/any-report.js';
import { memoryWorld } from '../world/memory-world.js';
import { listening } from '../yaml/reported.js';

function contentOf<T>(text: string, schema: z.ZodType<T>): T {
  const { note, told } = listening();
  const file = readYaml(memoryWorld({ 'a.yaml': text }), 'a.yaml', schema, note);
  expect(told).toEqual([]);
  return file!.value;
}

const reportOf = (text: string): ReportFile => contentOf(text, reportSchema);
const glossaryOf = (text: string): GlossaryFile => contentOf(text, glossarySchema);

/** The text of each block in order; what a draft does not have is left out. */
function textsOf(value: ReportFile): string[] {
  return reportBlocks(value)
    .filter(({ kind }) => kind !== 'figure' && kind !== 'table')
    .map(({ fields }) => textOf(fields));
}

const committed = {
  report: readFileSync('content/yuexiu-2024/report.yaml', 'utf8'),
  glossary: readFileSync('content/yuexiu-2024/glossary.yaml', 'utf8'),
};

const head = `# yaml-language-server: $schema=../../schema/report.schema.json
title: 政府工作报告
paper: 第四次会议文件
occasion: 2024年2月4日在会议上 # 会前核对
speaker: { office: 区长, name: 某某 }
# 机关
issuer: 区人民政府
date: 2024-02-04
keywords: [政府工作报告, 某区]
`;

const old = `${head}body:
  - salutation: 各位代表：
  # 开头
  - 现在，我代表区人民政府，向大会报告工作，请予审议。

  # ==== 回顾 ====
  - part: 2023年工作回顾
    body:
      - |
        2023年是全面贯彻党的二十大精神的开局之年。
        过去一年，我们笃定奋进、克难攻坚。
      - figure: growth.png
        alt: 增长图

      # 战略
      - section: 聚焦优格局，推动重大战略落实。
        body:
          - lead: '大湾区融合纵深推进。'
            # 数据已核
            text: |

              始终把大湾区建设作为大机遇抓紧做实。
              制定支持南沙开发12项行动任务，引进2715家企业。深化协同创新。
          - table: 主要指标
            header: [指标, 总量]
            rows:
              - [生产总值, "3810.24亿元"] # 初步核算
              - [投资, 近300亿元]
            widths: [3, 2]

      - section: "聚焦稳增长，增强经济实力。" # 第二节
        intro: |
          坚持把稳增长摆在突出位置。
        body:
          - lead: 现代服务业支撑有力。
            text: 金融业增加值增长8.4%。

      - |
        各位代表！
        回顾过去一年，我们一路披荆斩棘，取得了来之不易的成绩。
      - text: 同时，发展还存在不少困难：
        points:
          - 一是“稳”的基础尚不牢固；
          # 待补充
          - 二是“进”的动力仍要增强；
        after: 等等。

  - part: 2024年工作安排
    body:
      - 今年生产总值增长4.0%左右。
# 完
`;

/** The lines of a unified difference without context. */
function changes(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const length = (i: number, j: number): number => sums[i]?.[j] ?? 0;
  const sums: number[][] = [];
  for (let i = a.length - 1; i >= 0; i--) {
    sums[i] = [];
    for (let j = b.length - 1; j >= 0; j--) {
      sums[i]![j] = a[i] === b[j] ? 1 + length(i + 1, j + 1) : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const lines: string[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, j + 1];
    else if (j >= b.length || (i < a.length && length(i + 1, j) >= length(i, j + 1))) lines.push(`-${a[i++]}`);
    else lines.push(`+${b[j++]}`);
  }
  return lines;
}

/** The line of the old file that has these words. */
const lineOf = (words: string) => old.split('\n').findIndex((line) => line.includes(words)) + 1;

/** Updates the old file with what a draft says of it after `edit`. */
function revised(edit: (value: Draft) => void, assumed: readonly string[] = []): Updated & { diff: string[] } {
  const value = drafted();
  edit(value);
  const updated = updateReport(old, value as ReportFile, assumed)!;
  const result = reportOf(updated.text);
  expect(joined(textsOf(result))).toBe(joined(textsOf(value as ReportFile)));
  return { ...updated, diff: changes(old, updated.text) };
}

/** What an outline makes of the old text: no picture, no table, no keywords, nothing curated. */
// biome-ignore lint/suspicious/noExplicitAny: edits reach into the value as they like.
type Draft = any;

function drafted(): Draft {
  const value = structuredClone(reportOf(old)) as Draft;
  value.body[2].body.splice(1, 1);
  value.body[2].body[1].body.splice(1, 1);
  delete value.paper;
  delete value.keywords;
  return value;
}

describe('a draft that says the same', () => {
  it('changes no byte', () => {
    for (const text of [committed.report, old, old.replaceAll('\n', '\r\n'), old.trimEnd()]) {
      const updated = updateReport(text, reportOf(text))!;
      expect(updated.text).toBe(text);
      expect([updated.changed, updated.added, updated.removed, updated.moved]).toEqual([0, 0, 0, 0]);
      expect(updated.lostComments).toEqual([]);
    }
    const { text, kept } = updateGlossary(committed.glossary, glossaryOf(committed.glossary))!;
    expect(text).toBe(committed.glossary);
    expect(kept).toBe(
      2 + glossaryOf(committed.glossary).entries.flatMap(({ term, text }) => [term, ...text.trim().split('\n')]).length,
    );
  });

  it('changes no byte of any file', () => {
    fc.assert(
      fc.property(anyReport, (value) => {
        const text = reportYaml(value);
        expect(updateReport(text, value)!.text).toBe(text);
      }),
      { numRuns: 150, seed: 20240204 },
    );
  });

  it('keeps pictures, tables, paper and keywords that no draft has', () => {
    expect(revised(() => {}).text).toBe(old);
  });

  it('keeps the division of a person where the draft shows another', () => {
    const { diff } = revised(({ body }) => {
      body[0] = '各位代表：';
      const [first, section, stable, thanks] = body[2].body;
      body[2].body[0] = first.replace('\n', '');
      section.body[0] = `大湾区融合纵深推进。\n${section.body[0].text}`;
      stable.section = stable.section + stable.intro;
      delete stable.intro;
      // The paragraphs behind the last section, drawn into it; points as running text.
      stable.body.push(thanks, '同时，发展还存在不少困难：一是“稳”的基础尚不牢固；二是“进”的动力仍要增强；等等。');
      body[2].body.splice(3, 2);
    });
    expect(diff).toEqual([]);
  });

  it('keeps paragraphs that a person joined or parted, and a text run in after its heading', () => {
    const { diff, kept } = revised(({ body }) => {
      const [, section, stable] = body[2].body;
      const [paragraph] = section.body;
      section.body = [
        '大湾区融合纵深推进。\n始终把大湾区建设作为大机遇抓紧做实。',
        paragraph.text.trim().split('\n')[1],
      ];
      stable.body.unshift(stable.intro);
      delete stable.intro;
      body[1] = `${body[0].salutation}\n${body[1]}`;
      body.shift();
    });
    expect(diff).toEqual([]);
    expect(kept).toBe(revised(() => {}).kept);
  });

  it('keeps a heading that the draft shows as a paragraph, with what follows it', () => {
    const { diff } = revised(({ body }) => {
      const [, section, stable] = body[2].body;
      body[2].body.splice(1, 2, section.section, ...section.body, stable.section + stable.intro, ...stable.body);
    });
    expect(diff).toEqual([]);
  });
});

describe('sections within sections', () => {
  const nested = `${head}body:
  - part: 工作安排
    numbered: false
    body:
      - section: 抓好重点工作
        body:
          - section: 扩大内需。
            intro: 全年投资完成5亿元。
          # 第二项
          - section: 强化创新。
            body:
              - 研发投入增长6%。
      - section: 建设服务型政府
        body:
          - 依法行政。
`;
  const shapeOf = (text: string) =>
    text.split('\n').flatMap((line) => /^( *)- (?:part|section): (.*)$/.exec(line)?.slice(1, 3).join('') ?? []);
  const changed = (edit: (value: Draft) => void) => {
    const value = structuredClone(reportOf(nested)) as Draft;
    edit(value);
    return updateReport(nested, value as ReportFile)!.text;
  };

  it('stay where they are, and a new one stands beside them', () => {
    expect(changed(() => {})).toBe(nested);
    const text = changed(({ body }) => {
      body[0].body[0].body.splice(1, 0, { section: '深化改革。', intro: '持续用力。' });
      body[0].body[0].body[0].intro = '全年投资完成6亿元。';
    });
    expect(changes(nested, text)).toEqual([
      '-            intro: 全年投资完成5亿元。',
      '+            intro: 全年投资完成6亿元。',
      '+',
      '+          - section: 深化改革。',
      '+            intro: |',
      '+              持续用力。',
      '+',
    ]);
  });

  it('stay within a section where the draft has only one level, and so does a new one', () => {
    const text = changed(({ body }) => {
      const [first, last] = body[0].body;
      body[0].body = [{ section: first.section }, ...first.body, { section: '深化改革。', body: ['持续用力。'] }, last];
    });
    expect(shapeOf(text)).toEqual([
      '  工作安排',
      '      抓好重点工作',
      '          扩大内需。',
      '          强化创新。',
      '          深化改革。',
      '      建设服务型政府',
    ]);
  });

  it('stand in the part where the section that held them is gone', () => {
    const text = changed(({ body }) => {
      body[0].body = [...body[0].body[0].body, body[0].body[1]];
    });
    expect(shapeOf(text)).toEqual(['  工作安排', '      扩大内需。', '          强化创新。', '      建设服务型政府']);
  });
});

describe('a sentence', () => {
  it('that changed is the only line that changes', () => {
    const { diff, ...updated } = revised(({ body }) => {
      body[2].body[0] = body[2].body[0].replace('克难攻坚', '攻坚克难');
    });
    expect(diff).toEqual([
      '-        过去一年，我们笃定奋进、克难攻坚。',
      '+        过去一年，我们笃定奋进、攻坚克难。',
    ]);
    expect([updated.changed, updated.added, updated.removed]).toEqual([1, 0, 0]);
    expect(updated.lines.find(({ kind }) => kind === 'changed')).toEqual({
      kind: 'changed',
      text: '过去一年，我们笃定奋进、攻坚克难。',
      was: '过去一年，我们笃定奋进、克难攻坚。',
      line: lineOf('过去一年'),
    });
  });

  it('changes within a line of two, a blank line and comments staying', () => {
    const { diff, lostComments } = revised(({ body }) => {
      const paragraph = body[2].body[1].body[0];
      paragraph.text = paragraph.text.replace('12项', '15项').replace('。深化', '。\n深化');
    });
    expect(diff).toEqual([
      '-              制定支持南沙开发12项行动任务，引进2715家企业。深化协同创新。',
      '+              制定支持南沙开发15项行动任务，引进2715家企业。深化协同创新。',
    ]);
    expect(lostComments).toEqual([]);
  });

  it('keeps quotation marks and the comment behind it', () => {
    const { diff } = revised(({ body }) => {
      body[2].body[1].body[0].lead = '大湾区融合走深走实。';
      body[2].body[2].section = '聚焦稳增长，增强综合实力。';
    });
    expect(diff).toEqual([
      "-          - lead: '大湾区融合纵深推进。'",
      "+          - lead: '大湾区融合走深走实。'",
      '-      - section: "聚焦稳增长，增强经济实力。" # 第二节',
      '+      - section: "聚焦稳增长，增强综合实力。" # 第二节',
    ]);
  });

  it('that is new makes a line into a block', () => {
    const { diff, added, kept } = revised(({ body }) => {
      body[2].body[2].body[0].text = '金融业增加值增长8.4%。\n旅游业强势复苏。';
      body[3].body[0] = ['今年生产总值增长4.0%左右。', '进出口总值增长1.5%。'].join('\n');
    });
    expect(diff).toEqual([
      '-            text: 金融业增加值增长8.4%。',
      '+            text: |',
      '+              金融业增加值增长8.4%。',
      '+              旅游业强势复苏。',
      '-      - 今年生产总值增长4.0%左右。',
      '+      - |',
      '+        今年生产总值增长4.0%左右。',
      '+        进出口总值增长1.5%。',
    ]);
    expect([added, kept]).toEqual([2, revised(() => {}).kept]);
  });

  it('that is gone takes its line with it, and a point its own', () => {
    const { diff, removed, lostComments, lines } = revised(({ body }) => {
      body[2].body[0] = '2023年是全面贯彻党的二十大精神的开局之年。';
      body[2].body[4].points.pop();
    });
    expect(diff).toEqual([
      '-        过去一年，我们笃定奋进、克难攻坚。',
      '-          # 待补充',
      '-          - 二是“进”的动力仍要增强；',
    ]);
    expect(removed).toBe(2);
    expect(lostComments).toEqual([{ text: '# 待补充', line: lineOf('# 待补充') }]);
    expect(lines.filter(({ kind }) => kind === 'removed')).toEqual([
      { kind: 'removed', text: '过去一年，我们笃定奋进、克难攻坚。', line: lineOf('过去一年') },
      { kind: 'removed', text: '二是“进”的动力仍要增强；', line: lineOf('- 二是') },
    ]);
  });

  it('becomes a point among points, an intro behind a heading', () => {
    const { diff } = revised(({ body }) => {
      body[2].body[4].points.splice(1, 0, '二是创新能力不够强；');
      body[2].body[4].points[2] = '三是“进”的动力仍要增强；';
      body[2].body[1].intro = '胸怀“国之大者”。';
      delete body[2].body[2].intro;
    });
    expect(diff).toEqual([
      '+        intro: |',
      '+          胸怀“国之大者”。',
      '-        intro: |',
      '-          坚持把稳增长摆在突出位置。',
      '+          - 二是创新能力不够强；',
      '-          - 二是“进”的动力仍要增强；',
      '+          - 三是“进”的动力仍要增强；',
    ]);
  });
});

describe('blocks', () => {
  it('that are new are written as the house writes, at the indent of their neighbours', () => {
    const { diff } = revised(({ body }) => {
      body[2].body.splice(2, 0, { section: '聚焦惠民生。', body: [{ lead: '就业稳。', text: '新增就业2.7万人。' }] });
      body[3].body.push('明年再接再厉。');
    });
    expect(diff).toEqual([
      '+      - section: 聚焦惠民生。',
      '+        body:',
      '+          - lead: 就业稳。',
      '+            text: |',
      '+              新增就业2.7万人。',
      '+',
      '+      - 明年再接再厉。',
    ]);
  });

  it('take their comments along when they move', () => {
    const { text, moved, lostComments } = revised(({ body }) => {
      const { body: blocks } = body[2];
      [blocks[1], blocks[2]] = [blocks[2], blocks[1]];
    });
    expect(moved).toBe(2);
    expect(lostComments).toEqual([]);
    expect(text.split('\n').toSorted()).toEqual(old.split('\n').toSorted());
    expect(text).toContain('    text: 金融业增加值增长8.4%。\n\n      # 战略\n      - section: 聚焦优格局');
  });

  it('tell of their comments when they go; pictures and tables stay', () => {
    const { text, lostComments } = revised(({ body }) => {
      body[2].body.splice(0, 2);
      body[2].body.splice(2, 1);
    });
    expect(lostComments).toEqual([
      { text: '# 战略', line: lineOf('# 战略') },
      { text: '# 数据已核', line: lineOf('# 数据') },
      { text: '# 待补充', line: lineOf('# 待补充') },
    ]);
    expect(text).toContain('    body:\n      - figure: growth.png\n        alt: 增长图\n      - table: 主要指标\n');
    expect(text).toContain('          - [生产总值, "3810.24亿元"] # 初步核算\n');
  });

  it('leave a list that says it is empty, and find it so', () => {
    const empty = revised(({ body }) => {
      body[3].body = [];
    });
    expect(empty.diff).toEqual(['-    body:', '-      - 今年生产总值增长4.0%左右。', '+    body: []']);
    const again = updateReport(empty.text, drafted() as ReportFile)!;
    expect(changes(old, again.text)).toEqual([]);
  });

  it('are found by what they hold when a heading has another name', () => {
    const { diff } = revised(({ body }) => {
      body[2].part = '过去五年的成绩和经验';
      body[2].body[1].section = '大力实施国家战略。';
    });
    expect(diff).toEqual([
      '-  - part: 2023年工作回顾',
      '+  - part: 过去五年的成绩和经验',
      '-      - section: 聚焦优格局，推动重大战略落实。',
      '+      - section: 大力实施国家战略。',
    ]);
  });

  it('take a table of the draft, cell by cell, else with the widths', () => {
    const table = {
      table: '主要指标',
      header: ['指标', '总量'],
      rows: [
        ['生产总值', '3810亿元'],
        ['投资', '近300亿元'],
      ],
    };
    const cell = revised(({ body }) => body[2].body[1].body.push(structuredClone(table)));
    expect(cell.diff).toEqual([
      '-              - [生产总值, "3810.24亿元"] # 初步核算',
      '+              - [生产总值, "3810亿元"] # 初步核算',
    ]);
    const row = revised(({ body }) =>
      body[2].body[1].body.push({ ...structuredClone(table), rows: [...table.rows, ['1,024', '#']] }),
    );
    expect(row.text).toContain('              - ["1,024", "#"]\n            widths: [3, 2]\n');
    expect(row.lostComments).toEqual([{ text: '# 初步核算', line: lineOf('# 初步') }]);
  });
});

describe('keys above the body', () => {
  it('change where the draft says otherwise, but for what was assumed', () => {
    const edit = (value: Draft) => {
      value.title = '2024年政府工作报告';
      value.occasion = '2024年2月5日在会议上';
      value.speaker = { office: '代区长', name: '某某' };
      value.issuer = '某区人民政府';
      value.date = '2024-01-01';
      value.keywords = ['别的'];
    };
    expect(revised(edit, ['issuer', 'date', 'speaker.office', 'keywords']).diff).toEqual([
      '-title: 政府工作报告',
      '+title: 2024年政府工作报告',
      '-occasion: 2024年2月4日在会议上 # 会前核对',
      '+occasion: 2024年2月5日在会议上 # 会前核对',
    ]);
    expect(
      revised(edit)
        .diff.filter((line) => line.startsWith('+'))
        .slice(2),
    ).toEqual([
      '+speaker: { office: 代区长, name: 某某 }',
      '+issuer: 某区人民政府',
      '+date: 2024-01-01',
      '+keywords: [别的]',
    ]);
  });

  it('are put in where the file has none, and stay where the draft has none', () => {
    const bare = old.replace(/^(?:paper|occasion|speaker).*\n/gm, '');
    const value = drafted() as ReportFile;
    const { text } = updateReport(bare, value)!;
    expect(text).toBe(
      bare.replace(
        'title: 政府工作报告\n',
        '$&occasion: 2024年2月4日在会议上\nspeaker: { office: 区长, name: 某某 }\n',
      ),
    );
    const { occasion: _, speaker: __, ...less } = value;
    expect(updateReport(old, less as ReportFile)!.text).toBe(old);
  });
});

describe('glossary', () => {
  const glossary = `label: 附件：
title: 名词解释
entries:
  # 甲
  - term: 做地
    marks: [做好地, 做地块]
    text: |
      由政府认定的企业筹集资金。
      统一交由政府收储。
  - term: CRO
    text: 即合同研究组织。 # 英文全称待查
  - term: 五育
    text: 德育、智育、体育、美育、劳育。
`;

  it('follows the order of the draft, marks and comments staying', () => {
    const value = glossaryOf(glossary);
    const [ground, , five] = value.entries;
    const { text, lostComments, moved } = updateGlossary(glossary, {
      ...value,
      entries: [
        five!,
        { term: '三个务必', text: '务必不忘初心。\n务必谦虚谨慎。' },
        { term: '做地', text: ground!.text.replace('企业', '国有企业') },
      ],
    })!;
    expect(text).toBe(`label: 附件：
title: 名词解释
entries:
  - term: 五育
    text: 德育、智育、体育、美育、劳育。
  - term: 三个务必
    text: |
      务必不忘初心。
      务必谦虚谨慎。
  # 甲
  - term: 做地
    marks: [做好地, 做地块]
    text: |
      由政府认定的国有企业筹集资金。
      统一交由政府收储。
`);
    expect(lostComments).toEqual([{ text: '# 英文全称待查', line: 11 }]);
    expect(moved).toBe(1);
    expect(glossaryOf(text).entries.map(({ term }) => term)).toEqual(['五育', '三个务必', '做地']);
  });

  it('knows an entry by its term, or by its text where the term has changed', () => {
    const value = glossaryOf(glossary);
    const [ground, cro, five] = value.entries;
    const { text } = updateGlossary(glossary, {
      ...value,
      entries: [
        { ...ground!, text: '全新的解释，与从前没有一个词相同。' },
        { ...cro!, term: '合同研究' },
        { ...five!, marks: ['五育并举'] },
      ],
    })!;
    expect(changes(glossary, text)).toEqual([
      '-      由政府认定的企业筹集资金。',
      '-      统一交由政府收储。',
      '-  - term: CRO',
      '+      全新的解释，与从前没有一个词相同。',
      '+  - term: 合同研究',
      '+    marks: [五育并举]',
    ]);
  });
});

it('does not read what is no such file', () => {
  const value = drafted() as ReportFile;
  for (const text of [
    '',
    'title: [',
    'title: 报告\n',
    `${head}body: [一段]\n`,
    `${head}body:\n  - part: 一\n    body: [一段]\n`,
  ]) {
    expect(updateReport(text, value)).toBeUndefined();
  }
});

it('has the text of any draft over any file, and nothing to do the second time', () => {
  const tables = (value: ReportFile) =>
    reportBlocks(value).flatMap(({ kind, fields }) => (kind === 'table' ? [fields.map(({ lines }) => lines)] : []));
  fc.assert(
    fc.property(anyReport, anyReport, (before, value) => {
      const file = reportYaml(before);
      const { text, lines } = updateReport(file, value)!;
      const result = reportOf(text);
      // Words that happen to be those of two neighbours are divided as before.
      expect(joined(textsOf(result))).toBe(joined(textsOf(value)));
      if (tables(value).length > 0) expect(tables(result)).toEqual(tables(value));
      const rows = text.split('\n');
      expect(
        lines.every(({ kind, line }) => line >= 1 && line <= (kind === 'removed' ? file : text).split('\n').length),
      ).toBe(true);
      for (const { kind, text: words, line } of lines) {
        // Divided anew, a text may stand on two lines; one with escapes misleads the search.
        if (kind === 'removed' || text.includes('\\') || !rows.some((row) => row.includes(words))) continue;
        expect(rows[line - 1]).toContain(words);
      }
      expect(updateReport(text, value)!.text).toBe(text);
    }),
    { numRuns: 100, seed: 20240204 },
  );
});

describe('any edits of the committed report', () => {
  type Edit = readonly [what: number, where: number, other: number, words: string];
  const anyEdit: fc.Arbitrary<Edit> = fc.tuple(
    fc.nat(9),
    fc.nat(),
    fc.nat(),
    fc
      .array(fc.constantFrom(...'稳增长促改革惠民生，；：。12%“”'), { minLength: 2, maxLength: 12 })
      .map((some) => some.join('')),
  );

  interface Slot {
    readonly list: AnyBlock[];
    readonly index: number;
  }

  function slots(list: AnyBlock[]): Slot[] {
    return list.flatMap((block, index) => [
      { list, index },
      ...(typeof block === 'object' && 'body' in block && block.body ? slots(block.body as AnyBlock[]) : []),
    ]);
  }

  const isSection = ({ list, index }: Slot) => typeof list[index] === 'object' && 'section' in (list[index] as object);
  const kind = ({ list, index }: Slot) => {
    const block = list[index]!;
    return typeof block === 'object' && 'body' in block ? 'heading' : 'text';
  };

  /** Does one edit; false where it takes something out. */
  function edit(value: ReportFile, [what, where, other, words]: Edit): boolean {
    const all = slots(value.body as AnyBlock[]);
    const pick = (some: Slot[], n: number) => some[n % some.length]!;
    const at = pick(all, where);
    const block = at.list[at.index] as Draft;
    const key = ['lead', 'section', 'part', 'salutation', 'text', 'intro', 'after'].filter((name) => block[name])[
      other % 2 ? 0 : 1
    ];
    const change = (text: string) => {
      const lines = text.trim().split('\n');
      const line = other % lines.length;
      if (what === 0) lines[line] = `${words}${lines[line]!.slice(4)}`;
      else if (what === 1) lines.splice(line, 0, `${words}。`);
      else if (what === 2 && lines.length > 1) lines.splice(line, 1);
      else if (what === 3) lines[line] = `${lines[line]}${words}。`;
      else lines[line] = `新${lines[line]}`;
      return lines.join('\n');
    };
    const sections = all.filter(isSection);
    switch (what) {
      case 5: {
        const to = pick(
          all.filter((slot) => kind(slot) === 'text'),
          other,
        );
        to.list.splice(to.index, 0, `${words}新增。`);
        return true;
      }
      case 6:
        if (at.list.length > 1) at.list.splice(at.index, 1);
        return false;
      case 7: {
        const [a, b] = [pick(sections, where), pick(sections, other)];
        [a.list[a.index], b.list[b.index]] = [b.list[b.index]!, a.list[a.index]!];
        return true;
      }
      case 8: {
        const texts = all.filter((slot) => kind(slot) === 'text');
        const [a, b] = [pick(texts, where), pick(texts, other)];
        [a.list[a.index], b.list[b.index]] = [b.list[b.index]!, a.list[a.index]!];
        return true;
      }
      case 9: {
        const to = pick(sections, other);
        to.list.splice(to.index, 0, { section: `${words}。`, body: [`${words}是新的一段。`] });
        return true;
      }
      default:
        if (typeof block === 'string') at.list[at.index] = change(block) as never;
        else if (key) block[key] = change(block[key]);
        return what !== 2;
    }
  }

  /** A comment of its own in front of every block. */
  const commented = committed.report
    .split('\n')
    .flatMap((line, i) => {
      const dash = /^( {2,10})- /.exec(line);
      return dash ? [`${dash[1]}# 注${i}。`, line] : [line];
    })
    .join('\n');
  const marks = (text: string) => [...text.matchAll(/# 注\d+。/g)].map(([mark]) => mark);

  it('has the text of the draft and every comment, or tells of it', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (edits) => {
        const value = structuredClone(reportOf(committed.report));
        const all = edits.map((one) => edit(value, one)).every(Boolean);
        const updated = updateReport(commented, value)!;
        expect(textsOf(reportOf(updated.text))).toEqual(textsOf(value));
        expect([...marks(updated.text), ...updated.lostComments.map(({ text }) => text)].toSorted()).toEqual(
          marks(commented).toSorted(),
        );
        if (all && edits.length === 1) expect(updated.lostComments.length).toBeLessThanOrEqual(1);
        expect(updateReport(updated.text, value)!.text).toBe(updated.text);
      }),
      { numRuns: 40, seed: 20240204 },
    );
  });
});
