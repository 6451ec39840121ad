/** The closing slide. */
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/text/running-text.js';
import { load } from '../content/folder.js';
import { outlineOfBody, report } from './outline.js';

it('the last words are the last paragraph, without its salutation', () => {
  const { report: read } = load({ 'report.yaml': report });
  const { closing } = read!.briefing;
  expect(closing!.sentences.map(plain)).toEqual(['各位代表，扬帆启新程！', '让我们前进。', '让我们贡献！']);
});

describe('the closing slide', () => {
  const closing = (...paragraphs: readonly string[]) => {
    const body = paragraphs.map((paragraph) => `      - ${paragraph}\n`).join('');
    return outlineOfBody(`  - part: 安排\n    body:\n      - section: 改革\n${body}`).find((line) =>
      line.startsWith('closing'),
    );
  };

  it('is no remark on where the text comes from', () => {
    expect(closing('各位代表，让我们前进！', '（来源：中国政府网）')).toBe('closing 让我们前进');
    expect(closing('让我们前进！', '2024年2月4日', '责任编辑：甲')).toBe('closing 让我们前进');
  });

  it('is called by its opening sentence behind the salutation, or by its call', () => {
    expect(closing('各位代表！回顾过去，成就喜人。让我们为建成强区而努力奋斗！')).toBe('closing 回顾过去，成就喜人');
    const long = '站在新的起点上，我们深感责任重大、使命光荣、任务艰巨。';
    expect(closing(`各位代表，${long}让我们砥砺前行，为建设美好家园而努力奋斗！`)).toBe(
      'closing 为建设美好家园而努力奋斗',
    );
    expect(closing('今年目标已经明确。让我们努力，为开创新局面而奋斗！')).toBe('closing 为开创新局面而奋斗');
  });

  it('is called by the aim of a formal call', () => {
    expect(
      closing('扬帆正当时。让我们更加紧密地团结起来，在县委领导下，奋力谱写云溪高质量发展新篇章！', '相关链接'),
    ).toBe('closing 奋力谱写云溪高质量发展新篇章');
  });

  it('is called by a clause of the call whose end is too long', () => {
    const end = `在全面建设${'美好'.repeat(20)}家园中迈出新步伐`;
    const opening = '站在新的起点，改革发展的使命激励我们奋力向前，全县人民的重托鞭策我们。';
    expect(closing(`${opening}让我们在县委领导下，咬定目标，冲刺完成规划各项任务，${end}！`)).toBe(
      'closing 冲刺完成规划各项任务',
    );
    expect(closing(`让我们更加紧密地团结起来，以优异成绩迎接建县七十周年，${end}！`)).toBe(
      'closing 以优异成绩迎接建县七十周年',
    );
  });

  it('is none without words for a title', () => {
    expect(closing('各位代表！')).toBeUndefined();
    expect(closing(`${'长'.repeat(41)}。`)).toBeUndefined();
  });
});
