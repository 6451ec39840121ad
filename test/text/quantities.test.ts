/** What the lexer finds in the sentences of reports. */
import { describe, expect, it } from 'vitest';
import { quantitiesIn } from '../../src/text/quantities.js';

/** A quantity on one line: form, movement, then before [digits] unit after, as they stand in the report. */
function shown(text: string): string[] {
  return quantitiesIn(text).map(({ form, movement, before, numerals, unit, after }) => {
    const digits = numerals.map(({ start, end }) => `[${text.slice(start, end)}]`).join('');
    return [form === 'number' ? '' : form, movement.word + (movement.falls ? '↓' : ''), before, digits, unit, after]
      .filter(Boolean)
      .join(' ');
  });
}

describe('a number with what belongs to it', () => {
  it.each([
    ['全区地区生产总值3810.24亿元，增长4.5%。', ['[3810.24] 亿元', '增长 [4.5] %']],
    ['接待游客近1.2亿人次、同比增长83.8%', ['近 [1.2] 亿人次', '同比增长 [83.8] %']],
    ['新增首店50余家、企业100家以上', ['[50] 家 余', '[100] 家 以上']],
    ['税收增长达约-3.1%左右', ['增长 约 [-3.1] % 左右']],
    ['警情同比下降13.8%，占比提升2.5个百分点', ['同比下降↓ [13.8] %', '提升 [2.5] 个百分点']],
    ['投资不少于1,234.5万元', ['不少于 [1,234.5] 万元']],
    ['2024年2月4日，用时3个月', ['[2024] 年', '[2] 月', '[4] 日', '[3] 个月']],
    ['5万多人', ['[5] 万 多']],
    ['新增3个', ['[3] 个']],
    ['净流入−10.6亿元', ['[−10.6] 亿元']],
    ['三、10微克', ['[10]']],
  ])('%s', (text, expected) => expect(shown(text)).toEqual(expected));

  it('has the offsets of all its pieces', () => {
    const text = '税收约50余万元以上。';
    const [quantity] = quantitiesIn(text);
    const { start, end, endOfUnit, numerals } = quantity!;
    expect(text.slice(start, end)).toBe('约50余万元以上');
    expect(text.slice(start, endOfUnit)).toBe('约50余万元');
    expect(text.slice(numerals[0].start, numerals[0].end)).toBe('50');
  });

  it('has no qualifier in a word that only ends like one', () => {
    expect(shown('签约12个项目，大型商超8家，附近3公里，约3公里')).toEqual([
      '[12] 个',
      '[8] 家',
      '[3] 公里',
      '约 [3] 公里',
    ]);
  });
});

describe('several numbers in one', () => {
  it.each([
    ['增长5%—5.5%左右', ['range 增长 [5][5.5] % 左右']],
    ['新缔结5～6对', ['range [5][6] 对']],
    ['2021—2025年', ['range [2021][2025] 年']],
    ['3至5个', ['range [3][5] 个']],
    ['总值3亿元到约5亿元', ['range [3][5] 亿元']],
    ['1月-11月', ['range [1][11] 月']],
    ['约1:3', ['ratio 约 [1][3]']],
    ['1/3左右', ['expression [1][3] 左右']],
    ['20＋8产业集群', ['expression [20][8]']],
    ['2024-02-04', ['expression [2024][02][04]']],
    ['目标——3810亿元', ['[3810] 亿元']],
    ['提高到3个，4.5——创新高', ['[3] 个', '[4.5]']],
    ['3个、5个和6个', ['[3] 个', '[5] 个', '[6] 个']],
  ])('%s', (text, expected) => expect(shown(text)).toEqual(expected));
});

describe('digits that count nothing, or are not 0–9', () => {
  it('within a name', () => {
    expect(shown('G107国道、PM2.5浓度和5G基站')).toEqual(['name [107]', 'name [2.5]', 'name [5]']);
  });

  it('in no order have no value', () => {
    const values = quantitiesIn('1,234.5、3.1.2、1,23、-4').map(({ numerals }) => numerals[0].value);
    expect(values).toEqual([1234.5, undefined, undefined, -4]);
  });

  it('of other scripts are named as such', () => {
    const scripts = (text: string) =>
      quantitiesIn(text).map(({ numerals: [{ start, end, script, value }] }) => [
        text.slice(start, end),
        script,
        value,
      ]);
    expect(scripts('税收４.５亿元，增长２．５％')).toEqual([
      ['４.５', 'usual', 4.5],
      ['２．５', 'usual', 2.5],
    ]);
    expect(scripts('企业二十余家，增长百分之四点五')).toEqual([
      ['二十', 'chinese', 20],
      ['百分之四点五', 'chinese', 4.5],
    ]);
    expect(scripts('统一思想，一是三农')).toEqual([]);
    expect(scripts('服务企业1，234家，增长5，占比1，23')).toEqual([
      ['1，234', 'full-width', undefined],
      ['5', 'usual', 5],
      ['1', 'usual', 1],
      ['23', 'usual', undefined],
    ]);
  });

  it('are numbers with their unit where they are amounts in words', () => {
    const read = (text: string) =>
      quantitiesIn(text).map(({ numerals: [{ value }], unit, after, movement: { word } }) =>
        [word, value, unit, after].filter((piece) => piece !== '').join(' '),
      );
    expect(read('总值一万五千亿元，总量二十万亿元，粮食三十二万五千吨')).toEqual([
      '15000 亿元',
      '20 万亿元',
      '325000 吨',
    ]);
    expect(read('企业两千余家，装机十万千瓦，投资五万元')).toEqual(['2000 家 余', '10 万千瓦', '5 万元']);
    expect(read('增长百分之五点二，占五分之一，增加三成，降低近三成，取得三成果')).toEqual([
      '增长 5.2 %',
      '0.2',
      '增加 3 成',
      '降低 3 成',
    ]);
    expect(quantitiesIn('百分之五至百分之六')).toMatchObject([{ form: 'range', unit: '%' }]);
  });
});

it('takes time in proportion to the text', () => {
  for (const piece of ['1', '约', '增长', '1,', '3—', '一', '同比增长约3万人次以上，']) {
    // The time of the processor, since a machine that is busy with other work is slow at any text.
    const start = process.cpuUsage();
    quantitiesIn(piece.repeat(100_000));
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(4000);
  }
});

describe('digits that stand together are one number, which is read or not, and never read in part', () => {
  it.each([
    ['增速–3.1%', 'other'],
    ['企业1 234家', 'other'],
    ['增速3.1%', 'usual'],
    ['税收１２亿元', 'usual'],
    ['税收1，２34亿元', 'full-width'],
  ])('%s: %s', (text, script) => {
    expect(quantitiesIn(text).map(({ numerals }) => numerals[0].script)).toEqual([script]);
  });

  const values = (text: string) =>
    quantitiesIn(text).map(({ numerals, unit }) =>
      numerals.map(({ start, end, value }) => `${text.slice(start, end)}${unit} = ${value ?? 'not read'}`).join(' | '),
    );
  it.each([
    ['产值1,234.5万元', ['1,234.5万元 = 1234.5']],
    ['企业1，234家', ['1，234家 = not read']],
    ['企业1，234.5家', ['1，234.5家 = not read']],
    ['企业1，2345家', ['1 = 1', '2345家 = not read']],
    ['企业1，234，567家', ['1，234，567家 = not read']],
    ['企业1 234家', ['1 234家 = not read']],
    ['企业1\u2009234家', ['1\u2009234家 = not read']],
    ['企业1\u00A0234\u202F567家', ['1\u00A0234\u202F567家 = not read']],
    ["企业1'234家", ["1'234家 = not read"]],
    ['产值10⁸元', ['10⁸元 = not read']],
    ['产值10^8元', ['10^8元 = not read']],
    ['产值5×10⁻³元', ['5元 = 5 | 10⁻³元 = not read']],
    ['面积5²公里', ['5²公里 = not read']],
    ['就业5₂人', ['5₂人 = not read']],
    ['公路1½公里，支路½公里', ['1½公里 = not read']],
    ['增长3·5%', ['3·5% = not read']],
    ['税收１２亿元', ['１２亿元 = 12']],
    ['增长５％', ['５% = 5']],
    ['增长3．5％—４％', ['3．5% = 3.5 | ４% = 4']],
    ['税收𝟏2亿元', ['𝟏2亿元 = not read']],
    ['税收下降-3.1%', ['-3.1% = -3.1']],
    ['增速−3.1%', ['−3.1% = -3.1']],
    ['增速–3.1%', ['–3.1% = not read']],
    ['增速—3.1%，创新高——3个', ['—3.1% = not read', '3个 = 3']],
    ['增长3.1‰', ['3.1‰ = 3.1']],
    ['PM₂.₅22微克', ['22 = 22']],
    ['增长3.5，120家', ['3.5 = 3.5', '120家 = 120']],
    ['在2023，234家', ['2023 = 2023', '234家 = 234']],
    ['居第3，120家', ['3 = 3', '120家 = 120']],
    ['5 12家', ['5 = 5', '12家 = not read']],
    ['2023 12家', ['2023 = 2023', '12家 = 12']],
    ['重点12①项', ['12 = 12']],
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected));
});

describe('pieces of numbers, and words that name none, have no value', () => {
  const read = (text: string) =>
    quantitiesIn(text)
      .filter(({ form, unit, numerals }) => form !== 'expression' && unit !== '' && numerals[0].value !== undefined)
      .map(({ numerals, unit }) => numerals.map(({ value }) => value).join('~') + unit);
  it.each([
    ...['1万，234家', '1万,234家', '1万234家', '3亿500万元', '3亿零500万元', '3亿元500万元', '3家5家'],
    ...['3. 5亿元', '3 .5亿元', '3..5亿元', '.5亿元', '3。5亿元', '3，5亿元', '12 34家', '3——5%', '3…5%', '3*5家'],
    ...['负3%', '为- 3%', '3.5%%', '3%个百分点', '3个亿', '两倍半', '3个半月', '3 亿元', '10几万家', '3十人'],
    ...['几十家', '数百家', '数十亿家', '上千家', '百亿元', '两三万家', '三五个', '三四成', '一千二家', '两万五家'],
    ...['百分之三四', '百分之三至五', '百分之三、四', '百分之十几', '负百分之三', '三至五个', '三到四成'],
    ...['12万万元', '12亿亿元', '12亿元美元', '5十万元', '3万㎡', '3万kW', '1万+', '3%+', '﹢3%', '3个亿元以上'],
    ...['二三点五亿元', '三点五点二亿元', '二十三．五亿元', '廿三家', '壹佰万元', '3000万元至5亿元', '3%—5个百分点'],
  ])('投资%s', (text) => expect(read(`投资${text}。`)).toEqual([]));

  it.each([
    ['惠及2万户7万人，减负3亿元。', ['2万户', '7万人', '3亿元']],
    ['突破1万亿元，2024年增长5%，12家企业。', ['1万亿元', '2024年', '5%', '12家']],
    ['居第3，5家；排名前3，5家；3家，5家。', ['5家', '5家', '3家', '5家']],
    ['3家半导体企业，5%。', ['3家', '5%']],
    ['40个亿元以上项目，3万MR设备，3亿元+5亿元。', ['40个', '3万', '3亿元', '5亿元']],
    ['三万至五万元，3亿至5亿元，百分之五至百分之六。', ['3~5万元', '3~5亿元', '5~6%']],
    ['一亿两千万元，一千零二十家，五千亿元。', ['120000000元', '1020家', '5000亿元']],
    ['人民币3亿元，3亿人民币。', ['3亿元', '3亿']],
  ])('but %s', (text, expected) => expect(read(text)).toEqual(expected));
});
