/** Lists of numbers with one unit, and the labels they belong to. */
import { describe, expect, it } from 'vitest';
import { signedText } from '../../src/report/quantity-text.js';
import { plain } from '../../src/text/running-text.js';
import { load, reportWith } from '../content/folder.js';

describe('a list', () => {
  const sentence = '复苏强劲，旅游、会展、住宿、餐饮等行业营业额分别增长77.2%、67.3%、71.9%、20.1%。';
  const pattern = '{labels}等行业营业额分别增长{values}%';
  const listYaml = (pattern: string, id = 'list', label = '营业额') =>
    `groups:\n  - name: 服务业\n    figures:\n      - { id: ${id}, label: ${label}, pattern: "${pattern}" }\n`;
  const listOf = (text: string, pattern: string) => {
    const { report, told } = load({ 'report.yaml': reportWith(`  - ${text}\n`), 'figures.yaml': listYaml(pattern) });
    const lines = (report?.figures ?? []).flatMap(({ figures }) =>
      figures.map(
        (f) => `${f.id} ${plain(f.label)}${f.movement} ${plain(signedText(f.level))} ${f.level.number}${f.level.unit}`,
      ),
    );
    return told.length > 0 ? told : lines;
  };

  it('gives a figure for each label and value', () => {
    expect(listOf(sentence, pattern)).toEqual([
      'list-旅游 旅游营业额增长 77.2% 77.2%',
      'list-会展 会展营业额增长 67.3% 67.3%',
      'list-住宿 住宿营业额增长 71.9% 71.9%',
      'list-餐饮 餐饮营业额增长 20.1% 20.1%',
    ]);
  });

  it.each([
    [
      '旅游和会展营业额分别增长7%和近3%左右。',
      '{labels}营业额分别增长{values}%',
      ['旅游 增长 7%', '会展 增长 近3%左右'],
    ],
    [
      '旅游、软件和信息服务业营业额分别下降7%、3%。',
      '{labels}营业额分别下降{values}%',
      ['旅游 下降 -7%', '软件和信息服务业 下降 -3%'],
    ],
    [
      '旅游、住宿及餐饮企业分别达3、5、10家以上。',
      '{labels}企业分别{values}家',
      ['旅游  3家', '住宿  5家', '餐饮  10家以上'],
    ],
    [
      '新增3家、约5余家和6家的是旅游、会展、住宿。',
      '新增{values}家的是{labels}',
      ['旅游  3家', '会展  约5余家', '住宿  6家'],
    ],
    ['旅游、会展比重分别提升1.2个、0.3个百分点。', '{labels}比重分别提升{values}个百分点', 'count'],
  ])('%s ← %s', (text, pattern, expected) => {
    const read = listOf(text, pattern).map((line) => line.replace(/^list-(\S+) \1营业额(\S*) (\S+) \S+$/, '$1 $2 $3'));
    if (expected === 'count') expect(read[0]).toContain('figure/not-found');
    else expect(read).toEqual(expected);
  });

  it('has its own place, sentence and label for each', () => {
    const { report } = load({ 'report.yaml': reportWith(`  - ${sentence}\n`), 'figures.yaml': listYaml(pattern) });
    const [, second] = report!.figures[0]!.figures;
    expect(second!.at).toMatchObject({ line: 7, column: 5 + sentence.indexOf('67.3') });
    expect(plain(second!.sentence)).toBe(sentence);
    expect(second!.label.map(({ text, at }) => [text, at!.line])).toEqual([
      ['会展', 7],
      ['营业额', 4],
    ]);
  });

  it('of another count of labels than values is told with both', () => {
    expect(listOf('旅游、会展营业额分别增长7%、3%、5%。', '{labels}营业额分别增长{values}%')).toEqual([
      'figures.yaml:4:42+26 warning figure/uneven-list {"id":"list","labels":["旅游","会展"],"values":["7","3","5"],"file":"report.yaml","line":7}',
    ]);
    expect(
      listOf('旅游、餐饮和软件和信息业营业额分别增长7%、3%、5%。', '{labels}营业额分别增长{values}%')[0],
    ).toContain('"labels":["旅游","餐饮和软件和信息业"]');
  });

  it('stands as a whole or one by one on a slide', () => {
    const briefing = (ids: string) => `glance: { figures: [${ids}] }\n`;
    const idsOn = (ids: string) => {
      const { report, told } = load({
        'report.yaml': reportWith(`  - ${sentence}\n`),
        'figures.yaml': listYaml(pattern),
        'briefing.yaml': briefing(ids),
      });
      const [slide] = report?.briefing.parts[0]?.slides ?? [];
      return slide?.kind === 'glance' ? slide.figures.map(({ id }) => id).join(' ') : told;
    };
    expect(idsOn('list')).toBe('list-旅游 list-会展 list-住宿 list-餐饮');
    expect(idsOn('list-住宿, list-旅游')).toBe('list-住宿 list-旅游');
    expect(idsOn('list-文旅')).toEqual([
      'briefing.yaml:1:21+7 figure/unknown {"id":"list-文旅","nearest":"list-旅游","known":["list","list-旅游","list-会展","list-住宿","list-餐饮"]}',
    ]);
  });

  it('is not taken for a second value of its last label', () => {
    expect(listOf('旅游、会展营业额增长7%、3%。', '{labels}营业额增长{values}%')).toHaveLength(2);
    expect(listOf('旅游、会展营业额增长7%、3%。', '{labels}营业额增长{values}%')[1]).toBe(
      'list-会展 会展营业额增长 3% 3%',
    );
  });

  it('does not share a name with another figure', () => {
    const yaml = `${listYaml(pattern)}      - { id: list-会展, label: 会展, pattern: "强劲，{words}等" }\n`;
    const { told } = load({ 'report.yaml': reportWith(`  - ${sentence}\n`), 'figures.yaml': yaml });
    expect(told).toEqual([expect.stringContaining('figure/duplicate {"id":"list-会展","line":4}')]);
  });

  it('two of which differ are ambiguous', () => {
    const [told] = listOf(
      '旅游、会展营业额分别增长7%、3%。旅游、会展营业额分别增长7%、4%。',
      '{labels}营业额分别增长{values}%',
    );
    expect(told).toContain('figure/ambiguous');
    expect(told).toContain('"value":"旅游、会展 / 7%、4"');
  });
});
