/** Lines that name who gives a report. */
import { describe, expect, it } from 'vitest';
import { isSpeaker, speakerOf, tight } from '../../../../src/import/outline/head/speaker-line.js';

describe('a line of the speaker', () => {
  it.each([
    ['市长 张三', '市长', '张三'],
    ['海州市市长:张三', '海州市市长', '张三'],
    ['县 长 李 四', '县长', '李 四'],
    ['市人民政府市长(代) 李四', '市人民政府市长(代)', '李四'],
    ['副市长 赵六', '副市长', '赵六'],
    ['李四 海州市市长', '海州市市长', '李四'],
    ['李四(县长)', '县长', '李四'],
    ['海州市人民政府 李四', '海州市人民政府', '李四'],
    ['报告人:李四', '', '李四'],
    ['(报告人:市长 李四)', '市长', '李四'],
    ['主席 阿·买买提', '主席', '阿·买买提'],
    ['市长 ×××', '市长', '×××'],
  ])('%s', (line, office, name) => {
    expect(speakerOf(line)).toEqual({ office, name });
  });

  it.each(['政府工作报告', '市长报告工作', '海州市人民政府', '第三次会议', '市长'])('is not %s', (line) => {
    expect(speakerOf(line)).toBeUndefined();
  });

  it('or of the office alone ends the name of a meeting', () => {
    expect(['市长', '海州市市长', '市 长', '第三次会议上'].map(isSpeaker)).toEqual([true, true, true, false]);
  });
});

it('letter-spaced words are closed up', () => {
  expect(tight('索 引 号 01')).toBe('索引号 01');
});
