/** Titles from headings. */
import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/text/running-text.js';
import { load, reportWith } from '../../content/folder.js';
import { outlineOfBody } from '../outline.js';

describe('titles', () => {
  const titled = (heading: string, drop = '') => {
    const { report: read, told } = load({
      'report.yaml': reportWith(`  - part: 回顾\n    body:\n      - section: ${heading}\n`),
      ...(drop && { 'briefing.yaml': `drop: [${drop}]\n` }),
    });
    const [slide] = read?.briefing.parts[0]?.slides ?? [];
    return slide?.kind === 'area' ? `${plain(slide.title)}/${plain(slide.line)}` : told;
  };

  it('keep a short heading whole, and cut a long one behind its first clause', () => {
    expect(titled('办好教育，管好医院。')).toBe('办好教育，管好医院/');
    expect(titled('坚定不移办好教育事业，管好公立医院。', '坚定不移')).toBe('办好教育事业，管好公立医院/');
    expect(titled('坚定不移办好教育事业，管好所有公立医院。', '坚定不移')).toBe('办好教育事业/管好所有公立医院');
  });

  it('are not cut within quotation marks', () => {
    expect(titled('深入开展“我为群众办实事，我为企业解难题”活动，赢得满意。')).toBe(
      '深入开展“我为群众办实事，我为企业解难题”活动/赢得满意',
    );
  });

  it('may leave out only a word that headings begin with', () => {
    expect(titled('促改革。', '进一步')).toEqual(['briefing.yaml:1:8+3 briefing/not-in-report {"words":"进一步"}']);
  });

  it('leave out what three headings have in common, if it is a word', () => {
    const titles = (...headings: string[]) =>
      outlineOfBody(
        `  - part: 回顾\n    body:\n${headings.map((heading) => `      - section: ${heading}。\n`).join('')}`,
      )
        .flatMap((line) => /area-\d: 回顾\/(.*)｜/.exec(line)?.[1] ?? [])
        .join(' ');
    expect(titles('坚持稳增长', '坚持惠民生', '坚持保安全')).toBe('稳增长 惠民生 保安全');
    expect(titles('坚持稳增长', '坚持惠民生')).toBe('坚持稳增长 坚持惠民生');
    expect(titles('加快建设园区', '加快建成新城', '加快建立机制')).toBe('加快建设园区 加快建成新城 加快建立机制');
  });
});
