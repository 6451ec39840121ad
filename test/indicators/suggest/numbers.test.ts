/** Which numbers count something. */
import { describe, expect, test } from 'vitest';
import { countedIn } from '../../../src/indicators/suggest/numbers.js';
import { bracketDepths } from '../../../src/text/brackets.js';
import { saidBy } from './suggested.js';

describe('a number with its unit', () => {
  const counted = (text: string) =>
    countedIn(text, bracketDepths(text)).map(({ before, digits, unit, isUnusual, after }) =>
      [before, digits, unit + (isUnusual ? '*' : ''), after].filter(Boolean).join(' '),
    );

  test.each([
    ['约3,810.24亿元左右，50余家', ['约 3,810.24 亿元 左右', '50 家 余']],
    ['28微克/立方米，1.3万亿斤以上', ['28 微克/立方米*', '1.3 万亿斤* 以上']],
    ['2023年2月4日，3个月，第3批', []],
    ['5%至6%，5－6个，1/3，20＋8个，-3%', ['5%至6 %', '5－6 个']],
    ['500千伏，300百帕，1，234家', ['500 千伏']],
    ['“1310”部署，（约3个），5G基站，PM2.5', []],
    ['前10名，每3户，连续3届', []],
    ['3元/户，签约12个', []],
    ['≥5家，不足6个，不止7户，＜8件', ['≥ 5 家', '不足 6 个', '不止 7 户', '＜ 8 件']],
    ['5——8家，5――8家，5……8家，5%——8%', []],
    ['$5万元，=5家，5→8家，5&8家，5٫8家，5ー8家，①5家，½5家，净值为负5家，五点8家', []],
    ['组建平台——8家，不仅5家，找不到5个，为企业减负6亿元', ['8 家', '6 亿元']],
  ])('%s', (text, expected) => expect(counted(text)).toEqual(expected));
});

describe('what is no indicator', () => {
  test.each([
    '2023年2月4日，第3次会议召开，位居全省第28位。',
    '深入落实“1310”具体部署，实现“300米见绿、500米见园”。',
    '党的二十大胜利召开，“十四五”规划顺利推进。',
    '连续3年获评优秀，连续22个月排名前10。',
    '一季度增长5.2个—5.5个，占比1/3左右。',
    '新增XX个项目，完成投资32亿元。',
    '实施5000万元以上项目，推进10万吨污水处理厂建设。',
    '总投资35亿元的28个重点项目加快推进。',
    '拨打12345或110。',
    '固定资产投资增速高于全省2.3个百分点。',
    '城乡居民参加养老保险参保率保持在90%和98%以上。',
    '对我们这样一个拥有14亿人口的发展中国家来说。',
    '提供24小时服务，建设4A级景区，布局20＋8产业集群。',
    '签约12个项目。',
    '建设3个产业园、商业街。',
    '发展壮大20条产业链。',
    '当前还存在不少困难和问题：失业人员2300人，财政缺口3亿元。',
  ])('%s', (text) => expect(saidBy(text)).toEqual([]));
});
