/** The sentences nearest to a pattern that fits none. */
import { describe, expect, it } from 'vitest';
import { one, read } from './figures-read.js';

describe('where no sentence fits', () => {
  it('no sentence fits: the nearest is shown with its place', () => {
    expect(one('第一句。全区生产总值为3810亿元。', '生产总值{value}亿元')).toBe(
      'figures.yaml:6:18+15 warning figure/not-found {"id":"f1","pattern":"生产总值{value}亿元","nearest":[{"words":"全区生产总值为3810亿元。","file":"report.yaml","line":7,"lacks":[]}]}',
    );
    expect(one('毫不相干。', '生产总值{value}亿元')).toContain('"nearest":[]');
  });

  it('the nearest has the unit and the structure, though its name was reworded; what it lacks is said', () => {
    const { problems } = read(
      [
        '主要预期目标是：地区生产总值增长4.0%左右，地方一般公共预算收入增长4.3%。',
        '初步核算，全区GDP达3810.24亿元，增长4.5%，顺利完成目标；税收增长5%。',
      ],
      '全区地区生产总值{value}亿元，增长{growth}% | 亿元',
    );
    const nearest = JSON.parse(problems[0]!.replace(/^.*?figure\/not-found /, '')).nearest;
    expect(nearest).toEqual([
      {
        words: '…全区GDP达3810.24亿元，增长4.5%，顺利完成目标；税收增长5%。',
        file: 'report.yaml',
        line: 8,
        lacks: ['地区生产总值'],
      },
      {
        words: '…地区生产总值增长4.0%左右，地方一般公共预算收入增长4.3%。',
        file: 'report.yaml',
        line: 7,
        lacks: ['全区', '亿元，'],
      },
    ]);
  });
});
