import { expect, it } from 'vitest';
import { proofed } from '../proofed.js';

const found = (text: string, names: { name: string; post?: string }[] = []) =>
  proofed(text, undefined, { names })
    .filter(({ rule }) => rule === 'words/name')
    .map(({ words, fix }) => (fix === undefined ? words : `${words}→${fix}`));

it('finds one name in two spellings behind one post', () => {
  expect(found('县长王一明到会。\n县长王一民讲话。')).toEqual(['王一民']);
  expect(found('县委书记李芳在村里调研。\n县委书记李方在会上讲话。')).toEqual(['李方']);
});

it('finds one name in two spellings before a post, and behind the post of one organ', () => {
  expect(found('县长王一明到会。\n王一民县长讲话。')).toEqual(['王一民']);
  expect(found('教育局局长张小红到会。\n教育局局长张晓红讲话。')).toEqual(['张晓红']);
  expect(found('教育局局长张小红到会。\n水利局局长张晓红讲话。')).toEqual([]);
  expect(found('县长王一明到会。\n王一明县长讲话，和王一明县长交流。')).toEqual([]);
  expect(found('县长王一明到会。\n王一民副县长讲话。')).toEqual([]);
});

it('leaves names of two people', () => {
  expect(found('县长王一明、县委书记王一民到会。')).toEqual([]);
  expect(found('副县长王一明到会。\n副县长王一民到会。')).toEqual([]);
  expect(found('县长王明到会。\n前任县长李明到会。')).toEqual([]);
});

it('keeps names and posts of the office', () => {
  const names = [{ name: '王一明', post: '县长' }];
  expect(found('县长王一明到会。', names)).toEqual([]);
  expect(found('县长王一鸣到会。', names)).toEqual(['王一鸣→王一明']);
  expect(found('副县长王一明到会。', names)).toEqual(['副县长王一明']);
  expect(found('县委书记王一明到会。', names)).toEqual(['书记王一明']);
});

it('finds a given name with a character of like sound or shape where no post is beside it', () => {
  const names = [{ name: '王一明', post: '县长' }];
  expect(found('我王一鸣代表县人民政府报告工作。', names)).toEqual(['王一鸣→王一明']);
  expect(found('王一鸣、王一刚到会。', [...names, { name: '王一鸣' }])).toEqual([]);
  expect(found('提高建设水平。', [{ name: '高建社' }])).toEqual([]);
});

it('keeps names of organs', () => {
  const names = [{ name: '云溪县行政审批服务局' }];
  expect(found('由云溪县行政审批服务局负责。', names)).toEqual([]);
  expect(found('由云溪县行政审批局服务局负责。', names)).toEqual(['云溪县行政审批局服务局']);
});
