/** What, when, where, through to the slide: own reports whose numbers are easily taken for others. */
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from './folder.js';

/** The figures at a glance and the rows of the targets of a report of 2024, in words. */
function shown(body: string, files: Readonly<Record<string, string>> = {}) {
  const { report, told } = load({ 'report.yaml': reportWith(body), ...files });
  const slides = report!.briefing.parts.flatMap(({ slides }) => slides);
  return {
    glance: slides.flatMap((slide) =>
      slide.kind === 'glance'
        ? slide.figures.map(({ label, movement, level, change }) =>
            [plain(label) + movement, plain(level.text), ...(change ? [plain(change.words)] : [])].join(' '),
          )
        : [],
    ),
    rows: slides.flatMap((slide) =>
      slide.kind === 'targets'
        ? slide.rows.map(({ label, result, target }) => {
            const reached = result
              ? result.movement + plain(result.level.text) + plain(result.change?.words ?? [])
              : '—';
            return `${plain(label)} ${reached} ${plain(target.level.text)}`;
          })
        : [],
    ),
    conflicts: told.filter((line) => /figure\/two-/.test(line)),
  };
}

const part = (heading: string, ...texts: readonly string[]) =>
  `  - part: ${heading}\n    body:\n${texts.map((text) => `      - ${text}\n`).join('')}`;

const review = (...texts: readonly string[]) =>
  part(
    '2023年工作回顾',
    '2023年，全县固定资产投资增长4.8%，规模以上工业增加值增长6.1%，一般公共预算收入增长3.5%。',
    ...texts,
  );
const plan = (aims: string) =>
  part('2024年工作安排', `今年经济社会发展主要预期目标是：${aims}，固定资产投资增长5%，规模以上工业增加值增长6%。`);

describe('when', () => {
  it('an average of five years is no result of the year', () => {
    const { glance, conflicts } = shown(
      review('社会消费品零售总额增长2.4%。', '“十四五”以来，社会消费品零售总额年均增长5%。') +
        plan('社会消费品零售总额增长5.5%'),
    );
    expect(glance).toContain('社会消费品零售总额增长 2.4%');
    expect(glance.join()).not.toContain('年均');
    expect(conflicts).toEqual([]);
  });

  it('a total of five years is no result of the year beside a target', () => {
    const { glance, rows } = shown(
      review('过去五年，城镇新增就业累计2.6万人。') + plan('城镇新增就业5000人，地区生产总值增长5%'),
    );
    expect(rows).toContain('城镇新增就业 — 5000人');
    expect(glance.join()).not.toContain('2.6万人');
  });

  it('targets of 2030 before those of the year are not shown as targets of the year', () => {
    const { rows } = shown(
      review('地区生产总值增长5.6%。') +
        part(
          '今后目标任务和2024年工作安排',
          '今后五年发展的主要目标是：地区生产总值年均增长6%，粮食产量达到30万吨，常住人口城镇化率达到70%。',
          '2024年是关键之年。今年经济社会发展主要预期目标是：地区生产总值增长5%左右，粮食产量25万吨以上，固定资产投资增长6%。',
        ),
    );
    expect(rows).toEqual(['地区生产总值 增长5.6% 增长5%左右', '粮食产量 — 25万吨以上', '固定资产投资 增长4.8% 增长6%']);
  });
});

describe('what', () => {
  it('a milestone, its level and its change are one card', () => {
    const { glance, conflicts } = shown(
      review('全县地区生产总值突破600亿元台阶，达到626.6亿元，经济稳中向好。', '地区生产总值增长5.5%，居全市前列。') +
        plan('地区生产总值增长5%'),
    );
    expect(glance.filter((card) => card.includes('地区生产总值'))).toEqual(['地区生产总值 626.6亿元 增长5.5%']);
    expect(conflicts).toEqual([]);
  });

  it('脱贫县 makes another indicator, also where a person chose it', () => {
    const body =
      review('居民人均可支配收入增长5.1%。', '脱贫县农村居民人均可支配收入增长8.8%。') +
      plan('居民收入与经济增长同步，农村居民人均可支配收入增长6%');
    const figures = `groups:
  - name: 民生
    figures:
      - { id: poor, label: 脱贫县农村居民人均可支配收入, pattern: "脱贫县农村居民人均可支配收入增长{growth}%" }
`;
    for (const { rows } of [shown(body), shown(body, { 'figures.yaml': figures })]) {
      expect(rows).toContain('居民收入 增长5.1% 与经济增长同步');
      expect(rows).toContain('农村居民人均可支配收入 — 增长6%');
    }
  });
});

describe('where', () => {
  it.each([
    ['中欧班列带动进出口41.4亿元', '41.4亿元'],
    ['开发区地区生产总值88亿元', '88亿元'],
    ['引进企业完成固定资产投资12亿元', '12亿元'],
  ])('%s is not of the whole area', (text, value) => {
    const { glance } = shown(review(`${text}。`) + plan('地区生产总值增长5%'));
    expect(glance.join()).not.toContain(value);
  });
});
