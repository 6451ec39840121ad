import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it.each([
  ['# 工作\n## 抓产业\n发展产业。\n## 抓改革\n## 抓民生\n新建学校。', ['抓改革']],
  ['# 工作\n## 抓产业，促增长\n## 抓改革，增活力', []],
  ['# 工作\n## 甲。\n一。\n## 乙。\n二。\n## 丙。\n## 丁。\n四。', ['丙。']],
])('finds sections without a sentence in %j', (text, found) => {
  expect(foundBy('structure/empty-section', text)).toEqual(found);
});

it.each([
  ['# 工作\n## 抓\n甲。｜一。\n乙。｜二。\n新建学校。\n丙。｜三。', ['新建学校。']],
  ['# 工作\n## 抓\n新建学校。\n甲。｜一。\n乙。｜二。\n丙。｜三。', []],
  ['# 工作\n## 抓\n甲。｜一。\n新建学校。\n乙。｜二。', []],
  ['# 工作\n## 抓\n甲。｜一。\n新建学校。\n新建医院。\n乙。｜二。\n丙。｜三。', []],
])('finds a lead that is missing in %j', (text, found) => {
  expect(foundBy('structure/missing-lead', text)).toEqual(found);
});
