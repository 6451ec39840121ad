/** Lines around tables by their form. */
import { expect, it } from 'vitest';
import {
  isAbove,
  isContinued,
  isNoteOfTable,
  isNumberedCaption,
  isUnit,
  isValue,
  unitWithin,
} from '../../../src/import/draft/table-lines.js';

it('units', () => {
  for (const text of ['单位：亿元、%', '（单位：万人）', '计量单位:个', ' 金额单位：万元'])
    expect(isUnit(text), text).toBe(true);
  for (const text of ['各单位：请予支持', '单位', '责任单位：教育局']) expect(isUnit(text), text).toBe(false);
});

it('captions with a number', () => {
  for (const text of ['表1　主要指标', '表 2-1 目标', '附表3：分工', '续表1', '表一 指标', '表1'])
    expect(isNumberedCaption(text), text).toBe(true);
  for (const text of ['表2024年完成情况', '表1列出了主要指标。', '表彰一批先进', '图1　示意图'])
    expect(isNumberedCaption(text), text).toBe(false);
});

it('the rest of a divided table', () => {
  for (const text of ['续表', '续表1', '表1　主要指标（续）', '（续上表）']) expect(isContinued(text), text).toBe(true);
  for (const text of ['表1　主要指标', '继续推进']) expect(isContinued(text), text).toBe(false);
});

it('notes', () => {
  for (const text of ['注：增速可比。', '数据来源：县统计局', '（注1：快报数）', '说明:略', '*注：略'])
    expect(isNoteOfTable(text), text).toBe(true);
  for (const text of ['注重实效：一是抓项目', '注意：', '来源广泛']) expect(isNoteOfTable(text), text).toBe(false);
});

it('what may stand over a header', () => {
  expect(['主要指标', '单位：亿元', '注：略', '今年增长5%。', ''].map(isAbove)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

it('units on the line of the caption', () => {
  expect('表1 主要指标'.length + 4).toBe(unitWithin('表1 主要指标    单位：亿元'));
  expect(unitWithin('主要指标（单位：亿元）')).toBeUndefined();
});

it('values, not years and months', () => {
  expect(['512.6', '5.2%', '约300亿元', '-3.1', '2万'].map(isValue)).toEqual([true, true, true, true, true]);
  expect(['2024年', '2024', '1-12月', '2024年增速', '总量', '2023—2024'].map(isValue)).toEqual(Array(6).fill(false));
});
