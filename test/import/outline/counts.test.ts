/** What the summary of an import counts. */
import { expect, it } from 'vitest';
import { countsOf, textsIn } from '../../../src/import/outline/counts.js';
import { head, read, sentence } from '../outlined.js';

it('parts, sections, the tasks of the plan, sentences and terms', () => {
  const text = `${head}一、回顾\n（一）稳。全年很好。\n${sentence}\n二、安排\n（一）干。今年再干。\n（二）争。今年再争。\n名词解释\n1.百千万工程：指一项工程。`;
  expect(countsOf(read(text))).toMatchObject({
    title: '政府工作报告',
    parts: 2,
    sections: 3,
    tasks: 2,
    paragraphs: 1,
    sentences: 10,
    terms: 1,
    tables: 0,
  });
});

it('texts come in reading order, points with their paragraph', () => {
  const body = [
    { salutation: '各位代表：' },
    {
      part: '回顾',
      body: ['甲。\n乙。', { lead: '丙。', text: '丁：', points: ['一是戊；', '二是己。'], after: '庚。' }],
    },
  ];
  expect(textsIn(body)).toEqual(['各位代表：', '回顾', '甲。乙。', '丙。', '丁：一是戊；二是己。庚。']);
});
