/** Heads within running text. */
import { describe, expect, it } from 'vitest';
import { beforeNextHead, headsIn } from '../../../src/briefing/words/run-in-heads.js';
import { outlineOfBody } from '../outline.js';

const heads = (...sentences: string[]) => headsIn(sentences.map((text) => [{ text }]));

describe('short sentences', () => {
  it('head the longer ones behind them', () => {
    expect(heads('优化营商环境。', '压减材料，缩短时限。', '培育经营主体。', '新增企业300户。')).toEqual([0, 2]);
    expect(heads('统筹各项工作，稳中求进。', '消费回升。', '办节会，促消费。', '投资向好。', '开工12个项目。')).toEqual(
      [1, 3],
    );
  });

  it('are facts where they follow each other, or where there are few', () => {
    expect(
      heads('展馆开放。', '剧院落成。', '桥梁通车。', '完成投资3亿元。', '新区揭牌。', '园区扩容，增资。'),
    ).toEqual([]);
    expect(heads('优化营商环境。', '压减材料，缩短时限。')).toEqual([]);
    expect(heads('开工路网，建桥。', '新增12班。', '办好学校。', '建馆，开园。', '推广良种。', '产粮5万吨。')).toEqual(
      [],
    );
  });
});

it('the points of a task are its heads, in its text or in paragraphs of their own', () => {
  const body = `  - part: 回顾
    body: [谢谢。]
  - part: 安排
    body:
      - section: 扩大内需。
        intro: 提振消费。发放补贴，拓展服务消费。举办展会，扩大宣传。扩大投资。推进重点项目，加快建设。
      - section: 绿色发展。
        body: [保护生态。, 植树造林，治理沙地。, 防治污染。, 整治河道，削减排放。]
`;
  expect(outlineOfBody(body).filter((line) => /^ {2}[一二三] /.test(line))).toEqual([
    '  一 扩大内需 → task-1',
    '  二 绿色发展 → task-2',
    '  一 提振消费｜发放补贴，拓展服务消费。',
    '  二 扩大投资｜推进重点项目，加快建设。',
    '  一 保护生态｜植树造林，治理沙地。',
    '  二 防治污染｜整治河道，削减排放。',
  ]);
});

it('a point ends before the next head that names an area', () => {
  const before = (...texts: string[]) => beforeNextHead(texts.map((text) => [{ text }])).length;
  expect(before('培训三千人次，就业稳定。', '教育方面。', '新增学位900个。')).toBe(1);
  expect(before('推进牧场建设，建设基地。', '发展远洋捕捞。', '新增渔船30艘。')).toBe(3);
  expect(before('新增学位900个。', '改善就业，兼顾教育方面。', '建校3所。')).toBe(3);
});

it('the text of a lead is never that of a head behind it', () => {
  const text = '抓好就业服务和职业技能培训两件大事。教育方面。力争年底前新增学位九百个。';
  const section = (name: string) => `      - section: ${name}
        body: [{lead: 就业方面。, text: ${text}}, {lead: 文化方面。, text: 办好三个展会，建成两座展馆。}]
`;
  const body = `  - part: 回顾
    body: [谢谢。]
  - part: 安排
    body:
${section('聚力民生福祉。')}${section('聚力城乡融合。')}`;
  const points = outlineOfBody(body).filter((line) => line.includes('就业方面'));
  expect(points.length).toBeGreaterThan(0);
  expect(points.join()).not.toContain('九百');
});
