/** Blocks that are new, moved or gone: where they and their comments are in the new file. */
import { describe, expect, it } from 'vitest';
import type { ReportFile } from '../../src/report/schema.js';
import { updateReport } from '../../src/update/update-yaml.js';
import type { Draft } from './revised.js';
import { changes, drafted, head, lineOf, old, reportOf, revised } from './revised.js';

describe('blocks', () => {
  it('that are new are written in the usual form, at the indent of their neighbours', () => {
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

  it('keep their comments when they move', () => {
    const { text, moved, lostComments } = revised(({ body }) => {
      const { body: blocks } = body[2];
      [blocks[1], blocks[2]] = [blocks[2], blocks[1]];
    });
    expect(moved).toBe(2);
    expect(lostComments).toEqual([]);
    expect(text.split('\n').toSorted()).toEqual(old.split('\n').toSorted());
    expect(text).toContain('    text: 金融业增加值增长8.4%。\n\n      # 战略\n      - section: 聚焦优格局');
  });

  it('that are removed report their comments; pictures and tables stay', () => {
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

  it('that are all removed leave `body: []`, to which blocks can be added again', () => {
    const empty = revised(({ body }) => {
      body[3].body = [];
    });
    expect(empty.diff).toEqual(['-    body:', '-      - 今年生产总值增长4.0%左右。', '+    body: []']);
    const again = updateReport(empty.text, drafted() as ReportFile)!;
    expect(changes(old, again.text)).toEqual([]);
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

  it('stay where they are, and a new one is put beside them', () => {
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

  it('stay within a section if the draft has only one level, and so does a new one', () => {
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

  it('are in the part if the section around them is removed', () => {
    const text = changed(({ body }) => {
      body[0].body = [...body[0].body[0].body, body[0].body[1]];
    });
    expect(shapeOf(text)).toEqual(['  工作安排', '      扩大内需。', '          强化创新。', '      建设服务型政府']);
  });
});
