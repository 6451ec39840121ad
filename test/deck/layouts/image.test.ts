import { describe, expect, it } from 'vitest';
import type { ImageBox } from '../../../src/deck/canvas/box.js';
import { logoOf } from '../../../src/deck/layouts/frame.js';
import { imageBox } from '../../../src/deck/layouts/image.js';
import { layOut } from '../../../src/deck/layouts/index.js';
import type { Slide, SlideImage } from '../../../src/document/deck.js';
import { layoutOf, named, theme, wordsOf } from '../laid-out.js';
import { dotted, image } from '../pictures.js';
import { commitments, headings, slide, text } from '../sample.js';

const plain = slide('task', '扩内需稳外需', {
  kicker: text('任务三'),
  lines: [text('巩固和增强经济回升向好态势')],
  figures: commitments.slice(0, 2),
  items: headings.slice(0, 3),
});
const pictured = (own: Partial<SlideImage> = {}): Slide => ({ ...plain, image: image(dotted(40, 30), own) });
const middle = theme.page.width / 2;
const pictureOf = (slide: Slide) => named(layoutOf(slide).boxes, '图片')[0] as ImageBox;

describe('a slide with a picture', () => {
  it('has the same head as without, the picture in one half and all else in the other', () => {
    for (const side of ['right', 'left'] as const) {
      const { boxes, overfull } = layoutOf(pictured({ side }));
      expect(overfull).toEqual([]);
      for (const head of ['标题', '眉题']) expect(named(boxes, head)).toEqual(named(layoutOf(plain).boxes, head));
      const rest = boxes.filter(({ name }) => !['标题', '眉题', '图片'].includes(name));
      expect(rest.map(({ name }) => name)).toEqual(expect.arrayContaining(['导语', '举措1', '举措3']));
      const [picture] = named(boxes, '图片');
      const [inner, outer] = side === 'right' ? [rest, [picture!]] : [[picture!], rest];
      for (const { x, w } of inner) expect(x + w).toBeLessThan(middle);
      for (const { x } of outer) expect(x).toBeGreaterThan(middle);
    }
  });

  it('has its caption under the picture, above the footer', () => {
    const { boxes } = layoutOf(pictured({ caption: text('图1　东濠涌片区') }));
    const [[picture], [caption]] = [named(boxes, '图片'), named(boxes, '图题')];
    expect(wordsOf(caption)).toBe('图1　东濠涌片区');
    expect(caption!.y).toBeGreaterThan(picture!.y + picture!.h);
    expect(caption!.y + caption!.h).toBeLessThan(theme.page.height - theme.margins.bottom);
  });

  it('has its numbers over rows of statements, since columns beside each other would be too narrow', () => {
    for (const figures of [commitments.slice(0, 1), commitments.slice(0, 3), commitments.slice(0, 4)]) {
      const { boxes } = layoutOf({ ...pictured(), figures });
      const [numbers, statements] = [named(boxes, '数值'), named(boxes, '举措')];
      expect([numbers.length, statements.length]).toEqual([figures.length, 3]);
      const foot = Math.max(...numbers.map(({ y, h }) => y + h));
      for (const { y } of statements) expect(y).toBeGreaterThan(foot - 1e-6);
      expect(new Set(statements.map(({ x }) => x)).size).toBe(1);
    }
  });

  it('is laid out as its siblings without a picture are not', () => {
    expect(layOut(plain, { theme })).toEqual(layoutOf(plain));
    expect(named(layoutOf(plain).boxes, '图片')).toEqual([]);
  });

  it('on the cover fills the right half of the foot, beside the lines', () => {
    const cover = slide('cover', '政府工作报告', { lines: [text('县长　王明')], image: image(dotted(30, 40)) });
    const picture = pictureOf(cover);
    expect(picture.x + picture.w).toBeCloseTo(theme.page.width);
    expect(picture.y + picture.h).toBeCloseTo(theme.page.height);
    const [lines] = named(layoutOf(cover).boxes, '题注');
    expect(lines!.x + lines!.w).toBeLessThan(picture.x);
    expect(picture.crop.top).toBeGreaterThan(0);
  });
});

describe('a picture in its place', () => {
  const room = { x: 1, y: 2, w: 4, h: 2 };
  it.each([
    [40, 10],
    [10, 40],
    [20, 10],
  ])('of %i × %i is never distorted', (width, height) => {
    for (const fit of ['whole', 'crop'] as const) {
      const box = imageBox({ picture: dotted(width, height), alt: '', fit }, room);
      const { left, right, top, bottom } = box.crop;
      const shown = { w: width * (1 - left - right), h: height * (1 - top - bottom) };
      expect(box.w / box.h).toBeCloseTo(shown.w / shown.h);
      expect(box.x).toBeGreaterThanOrEqual(room.x);
      expect(box.x + box.w).toBeLessThanOrEqual(room.x + room.w + 1e-9);
      expect(box.h).toBeLessThanOrEqual(room.h + 1e-9);
      if (fit === 'whole') expect(left + right + top + bottom).toBe(0);
      else expect([box.w, box.h]).toEqual([room.w, room.h]);
    }
  });
});

it('a logo stands in the corner of every slide, and what else stands there makes room', () => {
  const logo = { picture: dotted(30, 10), onCover: dotted(20, 10), alt: '县徽', height: 0.5 };
  const own = { ...theme, logo };
  const [box] = logoOf(own, logo.picture);
  expect(box).toMatchObject({ w: 1.5, h: 0.5, alt: '县徽', x: theme.page.width - theme.margins.right - 1.5 });
  const { boxes } = layOut({ ...plain, back: 'tasks' }, { theme: own });
  const [back] = named(boxes, '返回');
  expect(back!.x + back!.w).toBeLessThan(box!.x);
  expect(logoOf(theme, undefined)).toEqual([]);
});
