/** The slide of the projects for the people: from an annex, from a section, from a list in the text. */
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';
import { outline } from './outline.js';

const review = '  - part: 2023年工作回顾\n    body: [全区生产总值增长5%。, 办好民生实事：修桥；铺路；办学。]\n';
const planOf = (...blocks: string[]) =>
  `${review}  - part: 2024年工作安排\n    body:\n${blocks.map((block) => `      ${block.replaceAll('\n', '\n      ')}\n`).join('')}  - part: 政府自身建设\n    body: [{ section: 讲政治, intro: 坚定信念。 }, { section: 守法纪, intro: 依法行政。 }]\n`;
const tasks = ['- section: 扩内需\n  body: [办好消费节12场。]', '- section: 强产业\n  body: [引进项目40个。]'];

function slides(plan: readonly string[], annexes = '', briefing = '') {
  const { report, told } = load({
    'report.yaml': reportWith(planOf(...plan)) + annexes,
    ...(briefing && { 'briefing.yaml': briefing }),
  });
  expect(told).toEqual([]);
  const all = report!.briefing.parts.flatMap(({ slides }) => slides);
  const lines = outline(report!.briefing);
  const at = lines.findIndex((line) => line.includes('livelihood:'));
  const own = all.find((slide) => slide.kind === 'livelihood');
  return {
    ids: all.map(({ id }) => id),
    shown: at < 0 ? [] : lines.slice(at, at + 1 + (own?.points.length ?? 0)),
    notes: (own?.sentences ?? []).map(plain),
    all,
  };
}

const annexOf = (...items: string[]) =>
  `annexes:\n  - title: 2024年十件民生实事\n    body:\n${items.map((item) => `      ${item.replaceAll('\n', '\n      ')}\n`).join('')}`;

describe('of an annex', () => {
  it('has the headings of its sections, and stands between tasks and government', () => {
    const annex = annexOf(
      '- 坚持民生为大。',
      '- section: 扩大学前教育供给\n  body: [1.新建幼儿园3所，增加学位900个。, 2.坚持公益普惠。]',
      '- section: 提升养老服务水平，兜牢底线。\n  intro: 新建社区食堂8家。',
      '- section: 治理农村污水',
    );
    const { ids, shown, notes } = slides(tasks, annex);
    expect(ids.slice(-5)).toEqual(['tasks', 'task-1', 'task-2', 'livelihood', 'building']);
    expect(shown).toEqual([
      'livelihood: 2024年工作安排/2024年十件民生实事',
      '  一 扩大学前教育供给｜',
      '  二 提升养老服务水平，兜牢底线｜',
      '  三 治理农村污水｜',
    ]);
    expect(notes).toEqual([
      '扩大学前教育供给',
      '1.新建幼儿园3所，增加学位900个。',
      '提升养老服务水平，兜牢底线。',
      '新建社区食堂8家。',
      '治理农村污水',
    ]);
  });

  it('has its items without number and office, with what continues them in the notes', () => {
    const annex = annexOf(
      '- 1.新建幼儿园3所，增加学位900个（牵头单位：县教育局）。',
      '- 其中乡镇2所。',
      '- 2.为60岁以上老年人和困难群众免费提供流感疫苗接种服务，接种3万人次。',
      '- 3.送戏下乡100场（责任单位：县文旅局）。',
    );
    const { shown, notes } = slides(tasks, annex);
    expect(shown.slice(1)).toEqual([
      '  一 新建幼儿园3所，增加学位900个｜',
      '  二 为60岁以上老年人和困难群众免费提供流感疫苗接种服务｜',
      '  三 送戏下乡100场｜',
    ]);
    expect(notes).toContain('其中乡镇2所。');
  });

  it('has the projects a table names', () => {
    const table =
      '- table: 项目表\n  header: [序号, 项目名称, 责任单位]\n  rows:\n    - [1, 新建幼儿园3所, 县教育局]\n    - [2, 加装电梯40部, 县住建局]\n    - [3, 新建卫生院2所, 县卫健局]';
    const { shown } = slides(tasks, annexOf(table));
    expect(shown.slice(1)).toEqual(['  一 新建幼儿园3所｜', '  二 加装电梯40部｜', '  三 新建卫生院2所｜']);
  });

  it('has as many items as can be read, all of them in the notes', () => {
    const items = (words: string) => Array.from({ length: 24 }, (_, i) => `- ${i + 1}.${words}${i + 1}处。`);
    expect(slides(tasks, annexOf(...items('修建公园'))).shown).toHaveLength(1 + 20);
    const long = slides(tasks, annexOf(...items('为城区各个老旧小区的居民们修建小型口袋公园')));
    expect(long.shown).toHaveLength(1 + 12);
    expect(long.notes).toHaveLength(24);
  });

  it('of another kind is on no slide', () => {
    const annex = annexOf('- 1.甲3个。', '- 2.乙4个。', '- 3.丙5个。').replace('十件民生实事', '主要指标');
    expect(slides(tasks, annex).ids).not.toContain('livelihood');
  });
});

describe('of the text', () => {
  it.each([
    ['counted behind a colon', '- 扎实办好十件民生实事：一是新建幼儿园3所；二是加装电梯40部；三是新建卫生院2所。'],
    [
      'counted behind a full stop',
      '- 今年，我们将扎实办好十件民生实事。一是新建幼儿园3所。二是加装电梯40部。三是新建卫生院2所。',
    ],
    [
      'divided by semicolons',
      '- 坚持民生为大，扎实办好十件民生实事：新建幼儿园3所；加装电梯40部；新建卫生院2所。让群众满意。',
    ],
    [
      'as points',
      '- text: 扎实办好十件民生实事：\n  points: [一是新建幼儿园3所；, 二是加装电梯40部；, 三是新建卫生院2所。]',
    ],
    [
      'in paragraphs of their own',
      '- 扎实办好十件民生实事：\n- 1.新建幼儿园3所。\n- 2.加装电梯40部。\n- 3.新建卫生院2所。',
    ],
    [
      'in a section',
      '- section: 惠民生\n  intro: 扎实办好十件民生实事：（1）新建幼儿园3所；（2）加装电梯40部；（3）新建卫生院2所。',
    ],
  ])('%s', (_, plan) => {
    const { ids, shown } = slides([...tasks, plan]);
    expect(shown).toEqual([
      'livelihood: 2024年工作安排/扎实办好十件民生实事',
      '  一 新建幼儿园3所｜',
      '  二 加装电梯40部｜',
      '  三 新建卫生院2所｜',
    ]);
    expect(ids.at(-2)).toBe('livelihood');
  });

  it('in a section of their own take the place of its task', () => {
    const own = '- section: 办好民生实事\n  body: [1.新建幼儿园3所。, 2.加装电梯40部。, 3.新建卫生院2所。]';
    const { ids, all } = slides([tasks[0]!, own, tasks[1]!]);
    expect(ids.slice(-5)).toEqual(['tasks', 'task-1', 'task-3', 'livelihood', 'building']);
    const overview = all.find((slide) => slide.kind === 'tasks')!;
    expect(overview.tasks.map(({ title, id }) => [plain(title), id])).toEqual([
      ['扩内需', 'task-1'],
      ['办好民生实事', 'livelihood'],
      ['强产业', 'task-3'],
    ]);
  });

  it('come before a last task that is about the government itself', () => {
    const own = '- section: 加强政府自身建设\n  body: [坚定信念。, 依法行政。]';
    const annex = annexOf('- 1.修桥3座。', '- 2.铺路4条。', '- 3.办学5所。');
    const { ids } = slides([...tasks, own], annex);
    expect(ids.filter((id) => /task|livelihood/.test(id))).toEqual([
      'tasks',
      'task-1',
      'task-2',
      'livelihood',
      'task-3',
    ]);
  });

  it('are not those of the review, nor what a plan only promises', () => {
    const promise = '- 继续办好10件惠民实事。做好以下工作：参事；文史；档案。';
    const heading = '- section: 扎实办好民生实事\n  body: [提高低保标准。, 优化医疗服务。, 抓好就业。]';
    expect(slides([...tasks, promise, heading]).ids).not.toContain('livelihood');
    expect(slides([...tasks, '- 坚持实事求是：不说空话；不做虚功；不留尾巴。']).ids).not.toContain('livelihood');
  });
});

it('can be left out, and gets another title from words of report or annex', () => {
  const annex = annexOf('- 办好群众身边的事。', '- 1.修桥3座。', '- 2.铺路4条。', '- 3.办学5所。');
  expect(slides(tasks, annex, 'leave-out: [livelihood]\n').ids).not.toContain('livelihood');
  expect(slides(tasks, annex, 'livelihood: { title: 办好群众身边的事 }\n').shown[0]).toBe(
    'livelihood: 2024年工作安排/办好群众身边的事',
  );
});

it('leaves their announcement alone on the slide of its task', () => {
  const listed = '办好三件民生实事：1．新建幼儿园3所；2．改造危房26户；3．新增车位50个。';
  const { all, shown } = slides([...tasks, `- section: 惠民生\n  body: [开展培训6次。, '${listed}']`]);
  expect(shown).toHaveLength(4);
  const task = all.find(({ id }) => id === 'task-3');
  const texts = task?.kind === 'task' ? task.points.map(({ heading, text }) => plain(heading) + plain(text)) : [];
  expect(texts).toContain('办好三件民生实事');
  expect(texts.join('')).not.toContain('幼儿园');
});
