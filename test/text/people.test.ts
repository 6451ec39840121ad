import { expect, test } from 'vitest';
import { namesIn, peopleIn } from '../../src/text/people.js';

const names = (text: string, known?: readonly string[]) =>
  namesIn(text, known).map(({ from, to }) => text.slice(from, to));

test.each([
  ['区长王明作政府工作报告', ['王明']],
  ['县委书记李芳，副县长王建国', ['李芳', '王建国']],
  ['王明同志和欧阳明远同志', ['王明', '欧阳明远']],
  ['区长　王明', ['王明']],
  ['以习近平同志为核心的党中央', ['习近平']],
  ['自治区主席艾力·买买提作报告', ['艾力·买买提']],
  ['阿依古丽·艾山·买买提', ['阿依古丽·艾山·买买提']],
])('%s', (text, expected) => {
  expect(names(text)).toEqual(expected);
});

test('an office before a word that begins with a surname has no name', () => {
  expect(names('政府主任高度重视安全工作')).toEqual([]);
  expect(names('主席团成员')).toEqual([]);
  expect(names('党支部书记和骨干队伍')).toEqual([]);
  expect(names('科技副主任应当带头')).toEqual([]);
  expect(names('两名工程院院士')).toEqual([]);
});

test('a slogan in quotes is no name', () => {
  expect(names('举办“云溪风物·青禾好礼”活动')).toEqual([]);
});

test('a known name is found without an office', () => {
  expect(names('请王明发言', ['王明'])).toEqual(['王明']);
  expect(names('请王明发言')).toEqual([]);
});

test('the people of a report are those with an office in one of its texts', () => {
  expect(peopleIn(['区长王明作报告', '习近平总书记', '王明同志'])).toEqual(['王明']);
});
