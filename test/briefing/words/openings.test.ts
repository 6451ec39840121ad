/** Clauses that open a heading or a sentence without a statement of their own. */
import { describe, expect, it } from 'vitest';
import { aimOf, emphasisOf, isProcedure, openingsOf } from '../../../src/briefing/words/openings.js';

describe('the statement of a sentence', () => {
  const statement = (sentence: string) => sentence.slice(openingsOf(sentence));

  it.each([
    ['坚持生态优先、绿色发展，造林两万亩。', '造林两万亩。'],
    ['始终坚持生态优先、绿色发展，植树造林。', '植树造林。'],
    ['为实现上述目标，安排十项重点任务。', '安排十项重点任务。'],
    ['科学调度、精准施策，投资稳步回升。', '投资稳步回升。'],
    ['同先进县区相比，产业规模偏小。', '产业规模偏小。'],
    ['就业方面，开展技能培训。', '开展技能培训。'],
    ['各位代表！这一年，面对困难，以项目为抓手，工业增长。', '工业增长。'],
    ['“十四五”时期，受疫情冲击，两项指标未完成。', '两项指标未完成。'],
    ['全县干部以昂扬的精神，完成了任务。', '完成了任务。'],
    ['依托港口优势，建设物流园。', '建设物流园。'],
  ])('%s', (sentence, stated) => {
    expect(statement(sentence)).toBe(stated);
  });

  it.each(['坚持依法行政，接受监督。', '坚持。', '聚焦主业。', '稳增长，扩内需。'])(
    '%s says it at once',
    (sentence) => {
      expect(openingsOf(sentence)).toBe(0);
    },
  );
});

describe('the aim of a heading', () => {
  const aim = (heading: string) => heading.slice(aimOf(heading).aim);

  it.each([
    ['以优化营商环境为基础，全面深化改革', '全面深化改革'],
    ['坚持底线思维，筑牢安全防线', '筑牢安全防线'],
    ['锚定农业强县，推进乡村振兴', '推进乡村振兴'],
    ['这一年，我们迎难而上，经济稳中有进', '经济稳中有进'],
    ['聚焦对外开放，建设口岸', '建设口岸'],
  ])('%s', (heading, found) => expect(aim(heading)).toBe(found));

  it.each(['聚焦稳增长、扩内需，做强实体经济', '坚持民生为大', '统筹促消费和扩投资，释放潜力'])(
    '%s begins with it',
    (heading) => expect(aim(heading)).toBe(heading),
  );
});

it('emphasis is left out, verbs are not', () => {
  expect(['坚定不移促改革', '奋力推进乡村振兴', '聚力扩大内需', '这五年，我们走过来'].map(emphasisOf)).toEqual([
    '坚定不移',
    '奋力推进',
    '聚力',
    '这五年，我们',
  ]);
  expect(['推进改革', '当好表率', '以更大力度招商'].map(emphasisOf)).toEqual(['', '', '']);
});

it('sentences of the session are no statements', () => {
  expect(
    ['各位代表！', '编制了规划纲要（草案），提交大会审查。', '我代表县政府，向大家表示感谢！'].map(isProcedure),
  ).toEqual([true, true, true]);
  expect(isProcedure('县政府编制了规划。')).toBe(false);
});
