import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it.each([
  '全县12个乡镇中有13个通过验收。',
  '年度10件实事已完成8件、全部兑现。',
  '45项民生实事全部完成47项。',
  '工业产品中占比超过10%的有44种、超过20%的有48种。',
  '新增上市企业61家，上市企业总数52家。',
  '新增经营主体3200户、增长9%，总量达2800户。',
  '18个村里已有20个建成。',
  '36项任务均完成30项。',
  '排查隐患475处，整改到位477处，其余3处正在整改。',
  '排查整改各类隐患1200处、已销号1320处。',
])('finds %s', (text) => {
  expect(foundBy('numbers/subset', text)).toHaveLength(1);
});

it.each([
  '全县12个乡镇中有11个通过验收。',
  '年度10件实事已完成8件、其余按计划推进。',
  '45项民生实事全部完成，新建学校47所。',
  '工业产品中占比超过10%的有44种、超过20%的有23种。',
  '新增上市企业12家，上市企业总数52家。',
  '新增经营主体3200户、增长9%，总量达2.8万户。',
  '超过2%的有3家，其中国有2家。',
  '3个项目中标，2个开工。',
  '排查隐患475处，整改到位472处。',
  '受理投诉475件，办结477件。',
])('leaves %s', (text) => {
  expect(foundBy('numbers/subset', text)).toEqual([]);
});

it('finds less than all of an aim that is called more', () => {
  const found = (text: string) => foundBy('numbers/subset', text);
  expect(found('粮食产量119万吨、仅完成计划的91%、超额完成任务。')).toEqual(['仅完成计划的91%']);
  expect(found('新增股份制企业600家、上市企业61家，上市企业总数52家。')).toHaveLength(1);
  for (const right of ['完成计划的109%、超额完成任务', '完成计划的91%，差9个百分点', '完成目标的95%。另一项超额完成'])
    expect(found(`粮食产量119万吨、${right}。`), right).toEqual([]);
});
