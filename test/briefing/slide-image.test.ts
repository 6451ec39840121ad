/** Pictures of `briefing.yaml`: what is said of them, and what is wrong with their files. */
import { describe, expect, it } from 'vitest';
import type { AreaSlide, SlideImage, TaskSlide } from '../../src/briefing/story.js';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';
import { jpeg, png } from '../image/picture-files.js';

const files = {
  'report.yaml': reportWith(`  - part: 2025年工作回顾
    body:
      - section: 促改革。
        body:
          - 减少审批。
          - figure: images/plan.png
            alt: 规划图。
            caption: 图1　规划图
  - part: 2026年工作安排
    body:
      - section: 稳增长。
        body:
          - 扩大投资。
      - section: 惠民生。
        body:
          - 增加学位。
`),
  'images/plan.png': png({ width: 40, height: 30 }),
  'images/photo.jpg': jpeg({ width: 640, height: 480 }),
  'images/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>',
};

function read(briefing: string) {
  const { report, told } = load({ ...files, 'briefing.yaml': briefing });
  const slides = report?.briefing.parts.flatMap(({ slides }) => slides) ?? [];
  const imageOf = (kind: 'area' | 'task') =>
    slides.find((slide): slide is AreaSlide | TaskSlide => slide.kind === kind && slide.image !== undefined)?.image;
  return { report, told, area: imageOf('area'), task: imageOf('task') };
}

const words = (image: SlideImage | undefined) =>
  image && [image.src, plain(image.alt), plain(image.caption), image.side, image.fit];

describe('a picture of a slide', () => {
  it('is a file alone, or a file with what is said of it', () => {
    const { report, told, area, task } = read(
      `areas: [{ section: 改革, image: { file: images/photo.jpg, alt: 大厅, caption: 图, side: left, fit: crop } }]
tasks: [{ section: 民生, image: { file: images/logo.svg, alt: 徽 } }]
cover: { image: { file: images/photo.jpg, alt: 城区 } }
`,
    );
    expect(told).toEqual([]);
    expect(words(area)).toEqual(['images/photo.jpg', '大厅', '图', 'left', 'crop']);
    expect(words(task)).toEqual(['images/logo.svg', '徽', '', 'right', 'whole']);
    expect(words(report!.briefing.image)).toEqual(['images/photo.jpg', '城区', '', 'right', 'whole']);
    expect([...report!.pictures].map(([src, { format }]) => [src, format])).toEqual([
      ['images/photo.jpg', 'jpeg'],
      ['images/logo.svg', 'svg'],
      ['images/plan.png', 'png'],
    ]);
  });

  it('that is a figure of the report has its words', () => {
    const { told, area } = read('areas: [{ section: 改革, image: images/plan.png }]\n');
    expect(told).toEqual([]);
    expect(words(area)).toEqual(['images/plan.png', '规划图。', '图1　规划图', 'right', 'whole']);
  });

  it('without a word for those who do not see it is a warning, and the slide has it', () => {
    const { told, area } = read('areas: [{ section: 改革, image: images/photo.jpg }]\n');
    expect(told).toEqual([
      expect.stringMatching(/^briefing.yaml:1:31\+16 warning briefing\/no-alt .*images\/photo.jpg/),
    ]);
    expect(area?.src).toBe('images/photo.jpg');
  });

  it.each([
    ['images/none.png', 'world/not-found'],
    ['../r-2/a.png', 'world/outside-project'],
    ['report.yaml', 'content/bad-image'],
  ])('%s is an error at its line', (path, code) => {
    const { told } = read(`areas:\n  - section: 改革\n    image: { file: ${path}, alt: 图 }\n`);
    expect(told).toEqual([expect.stringMatching(new RegExp(`^briefing.yaml:3:20\\+\\d+ ${code}`))]);
  });

  it('has no other side than two', () => {
    const { told } = read('areas: [{ section: 改革, image: { file: images/photo.jpg, alt: 图, side: top } }]\n');
    expect(told).toEqual([expect.stringMatching(/content\/invalid-value .*right \| left/)]);
  });
});
