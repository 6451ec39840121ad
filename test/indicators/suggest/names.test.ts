/** The names of what stands before a number. */
import { describe, expect, test } from 'vitest';
import { labelsOf } from '../../../src/indicators/suggest/names.js';
import { saidBy } from './suggested.js';

describe('what goes on with what was named before', () => {
  test.each([
    [
      '现代服务业增加值同比增长4.7%，占服务业比重达70.6%。',
      ['现代服务业增加值 = 同比增长4.7%', '现代服务业占服务业比重 = 70.6%'],
    ],
    ['新增4个特色园区、累计建成14个。', ['新增特色园区 = 4个', '特色园区累计建成 = 14个']],
    [
      '开展文化惠民活动3000余场，惠及群众超1000万人次。',
      ['开展文化惠民活动 = 3000余场', '开展文化惠民活动惠及群众 = 超1000万人次'],
    ],
    ['环境持续改善，占比达98%，覆盖率100%。', []],
    ['清洁能源装机占比54.8%、发电量占比51.3%。', ['清洁能源装机占比 = 54.8%', '清洁能源发电量占比 = 51.3%']],
    [
      '向民间资本推介项目325个、总投资2400亿元。',
      ['向民间资本推介项目 = 325个', '向民间资本推介项目总投资 = 2400亿元'],
    ],
    ['实施重大项目230个，总投资1200亿元。', ['实施重大项目 = 230个', '实施重大项目总投资 = 1200亿元']],
    ['开通航线48条、通航城市11个。', ['开通航线 = 48条', '通航城市 = 11个']],
    ['普通高校达6所、累计招生1.7万人。', ['普通高校 = 6所']],
    ['新建产业集群1个、新入规加工企业20家。', ['新建产业集群 = 1个', '新入规加工企业 = 20家']],
    ['改造老旧渔船95艘、减船转产90艘。', ['改造老旧渔船 = 95艘', '减船转产 = 90艘']],
    ['推动林下经济面积达260万亩。', ['林下经济面积 = 260万亩']],
    ['修改和废止政府规章10部、规范性文件44件。', ['修改和废止政府规章 = 10部', '修改和废止规范性文件 = 44件']],
  ])('%s', (text, figures) => expect(saidBy(text)).toEqual(figures));
});

describe('the name of a further item', () => {
  const further = { subject: '', topic: '', from: 9, clause: { start: 0, end: 20 } };

  test('takes over a verb that holds for all', () => {
    expect(labelsOf({ ...further, words: '社区公园', verb: '建成', isLoose: false }, false)).toEqual([
      '建成社区公园',
      '社区公园',
    ]);
  });

  test('is ambiguous behind a verb that need not hold further, unless it names a level', () => {
    const names = (words: string, isLoose: boolean) => labelsOf({ ...further, words, verb: '', isLoose }, false);
    expect(names('社区公园', false)).toEqual(['社区公园']);
    expect(names('社区公园', true)).toEqual([]);
    expect(names('商业税收收入', true)).toEqual(['商业税收收入']);
  });
});
