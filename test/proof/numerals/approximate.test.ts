import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

const rule = 'numerals/approximate-twice';

it.each([
  ['约300人左右', ['约300人左右']],
  ['近5000余家企业', ['近5000余家']],
  ['超过30%以上', ['超过30%以上']],
  ['突破3000多亿元', ['突破3000多亿元']],
  ['不超过30天以上', ['不超过30天以上']],
  ['大约20万元以内', ['大约20万元以内']],
  ['约三分之二左右', ['约三分之二左右']],
  ['近300羽上下', ['近300羽上下']],
  ['26万余多人次', ['26万余多']],
])('finds in %s', (text, expected) => {
  expect(foundBy(rule, `投入${text}。`)).toEqual(expected);
});

it.each([
  '近10多年来',
  '约50家上下游企业',
  '签约三十羽左右',
  '约300人',
  '300人左右',
  '不少于30天',
  '签约30余个项目',
  '节约20多万元',
  '30岁以上的约300人',
  '近3年、5年以上',
])('finds nothing in %s', (text) => {
  expect(foundBy(rule, `${text}。`)).toEqual([]);
});

// Sentences as offices write them.
it.each([
  ['approximate-twice', '全市累计发放创业担保贷款约2.3亿元左右。'],
  ['approximate-twice', '近60余家企业入驻园区。'],
  ['approximate-twice', '全年接待游客超过1200万人次以上。'],
  ['approximate-twice', '建成各类充电桩近3000多个。'],
  ['approximate-twice', '服务群众大约5万余人次。'],
  ['approximate-twice', '带动就业将近2000人左右。'],
  ['approximate-twice', '降低企业成本约10%以上。'],
  ['approximate-twice', '惠及群众逾30万人以上。'],
  ['approximate-twice', '引进资金约为15亿元上下。'],
  ['approximate-twice', '新增绿地约二十公顷左右。'],
  ['approximate-twice', '全县森林覆盖率达到约65%左右。'],
  ['approximate-twice', '改造老旧小区近百余个。'],
  ['approximate-twice', '新增耕地面积约3万余亩。'],
  ['approximate-twice', '建设投资不低于8亿元左右。'],
  ['approximate-twice', '每年可节约标准煤约5000吨左右。'],
  ['approximate-twice', '超过80余名专家参加活动。'],
  ['approximate-twice', '最多不超过30天以内办结。'],
  ['approximate-twice', '新增就业3000余人左右。'],
  ['approximate-twice', '完成投资10亿元以上左右。'],
  ['approximate-twice', '约有300多名干部下沉一线。'],
  ['approximate-twice', '带动周边群众户均增收约1200元左右。'],
  ['approximate-twice', '全年共办理群众诉求近2.3万余件。'],
  ['approximate-twice', '收储土地超过1500亩左右。'],
  ['approximate-twice', '参训人员约计800余人次。'],
  ['approximate-twice', '大概有50多家企业参展。'],
  ['approximate-twice', '引育人才近百名左右。'],
  ['approximate-twice', '受益群众达30万余人以上。'],
  ['approximate-twice', '至少有20家以上企业签约。'],
  ['approximate-twice', '全市经营主体突破20万户以上。'],
])('finds %s in %s', (rule, text) => {
  expect(foundBy(`numerals/${rule}` as `numerals/${string}`, text)).not.toEqual([]);
});

it.each([
  '全市新增就业3000余人，约占全省的5%左右的县不到三个。',
  '近10多年来，我们坚持一张蓝图干到底。',
  '全年接待游客超过1200万人次，年收入20万元以上家庭占30%以上。',
  '在附近300余户居民中开展走访。',
  '签约15个左右亿元项目，大型商超80余家。',
  '约20万人次受益，其中65岁以上老人3万余人。',
  '每千名60岁以上老年人拥有床位约40张。',
  '年均增长5%左右，超过规划目标1个百分点以上。',
  '约谈企业20余家次，签约左右岸项目12个。',
  '突破1000亿元大关，达到1000亿元以上。',
])('finds nothing in %s', (text) => {
  for (const rule of ['approximate-twice'])
    expect(foundBy(`numerals/${rule}` as `numerals/${string}`, text)).toEqual([]);
});

it('finds 近 before numbers to their last digit', () => {
  const found = (text: string) => foundBy('numerals/near-exact', text);
  expect(found('企业近1356家，惠及近128户，接近2347人，逼近3219件。')).toHaveLength(4);
  expect(found('将近125名，近4567人次，近999座，近321所。')).toHaveLength(4);
  for (const right of [
    '近1300家',
    '近128万户',
    '附近1256人',
    '近2023年水平',
    '最近136家',
    '近10余家',
    '近99%',
    '约1356家',
  ])
    expect(found(`${right}。`), right).toEqual([]);
});

it('finds two words before one number', () => {
  const found = (text: string) => foundBy('numerals/approximate-twice', text);
  for (const wrong of ['超过近650亿元', '突破近30家', '约近3000人', '近约200户', '超过了约5%', '不少于近20所'])
    expect(found(`带动消费${wrong}。`), wrong).toHaveLength(1);
  for (const right of ['超过650亿元', '附近约30家', '最近约200户', '签约近20亿元', '达到近30家', '近三年超30家'])
    expect(found(`全县${right}。`), right).toEqual([]);
});

it('finds a level above which and more', () => {
  expect(foundBy('numerals/approximate-twice', '均高于全国平均水平以上。')).toEqual(['高于全国平均水平以上']);
  expect(foundBy('numerals/approximate-twice', '均高于全国平均水平，保持在全省平均水平以上。')).toEqual([]);
});

it('finds two words behind a number', () => {
  expect(foundBy('numerals/approximate-twice', '产量稳定在750万吨左右以上。')).toHaveLength(1);
  expect(foundBy('numerals/approximate-twice', '产量稳定在750万吨左右，规模以上企业30家以上。')).toEqual([]);
});
