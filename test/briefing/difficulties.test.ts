/** What the review says is still difficult. */
import { describe, expect, it } from 'vitest';
import { outlineOfBody } from './outline.js';

describe('difficulties', () => {
  const pointsIn = (paragraphs: string) =>
    outlineOfBody(`  - part: 回顾\n    body:\n${paragraphs}`)
      .filter((line) => !line.startsWith('closing'))
      .slice(2);

  it('are the points the content lists', () => {
    expect(
      pointsIn(
        '      - text: 也要看到，还有短板：\n        points: [一是底子薄，包袱重；, 二是人才少；]\n        after: 等等。\n',
      ),
    ).toEqual(['* difficulties: 回顾/还有短板', '  一 底子薄｜包袱重', '  二 人才少｜']);
  });

  it('may be paragraphs of their own', () => {
    expect(
      pointsIn('      - 我们面临不少挑战。\n      - 一是底子薄。包袱重。\n      - 二是人才少。\n      - 谢谢。\n'),
    ).toEqual(['* difficulties: 回顾/我们面临不少挑战', '  一 底子薄｜', '  二 人才少｜']);
  });

  it('leave out 等等, circumstances and what is done about them', () => {
    const points = '一是同先进县区相比，底子薄；二是人才少，等等；三是办法不多，这更加坚定我们的决心。';
    expect(pointsIn(`      - 还有不少困难：${points}\n`).slice(1)).toEqual([
      '  一 底子薄｜',
      '  二 人才少｜',
      '  三 办法不多｜',
    ]);
  });

  it('have a title that says whose they are', () => {
    expect(pointsIn('      - 成绩固然可喜，问题也不容忽视。一是底子薄；二是人才少。\n')[0]).toBe(
      '* difficulties: 回顾/困难和挑战',
    );
  });

  it('keep a first clause that states a lack, whatever its form', () => {
    expect(pointsIn('      - 还有不少困难：一是总量小、结构不优，链条不长；二是人才少。\n').slice(1)).toEqual([
      '  一 总量小、结构不优｜链条不长',
      '  二 人才少｜',
    ]);
  });

  it('may be admitted in plain words', () => {
    const text = '我们也清楚地知道，工作中还有一些短处：底子薄，好项目不多；行路难没有得到解决。';
    expect(pointsIn(`      - ${text}\n`)).toEqual([
      '* difficulties: 回顾/工作中还有一些短处',
      '  一 底子薄｜好项目不多',
      '  二 行路难没有得到解决｜',
    ]);
  });

  it('of more than have room name that of the government itself', () => {
    const lacks = [...'甲乙丙丁戊己庚辛壬'].map((one) => `${one}行业基础不牢`);
    const points = pointsIn(
      `      - 也清醒看到存在的问题：${lacks.join('；')}；少数干部能力不足；腐败问题仍有发生。\n`,
    );
    expect(points.slice(1).map((line) => line.slice(4))).toEqual([
      ...lacks.slice(0, 7).map((lack) => `${lack}｜`),
      '少数干部能力不足｜',
    ]);
  });

  it('may be lacks in a row before one verb', () => {
    const text =
      '我们也清醒地认识到，经济总量不大、产业层次不高，教育、医疗还有短板、干部担当不足等问题依然存在。对此，我们将努力。';
    expect(pointsIn(`      - ${text}\n`).slice(1)).toEqual([
      '  一 经济总量不大｜',
      '  二 产业层次不高｜',
      '  三 教育、医疗还有短板｜',
      '  四 干部担当不足｜',
    ]);
  });

  it('are none where points speak of something else, or one point is all', () => {
    expect(pointsIn('      - 我们做了两件事：一是修路；二是架桥。\n')).toEqual([]);
    expect(pointsIn('      - 还有问题：一是缺钱。\n')).toEqual([]);
    expect(pointsIn('      - 问题是时代的声音，十一是节日。\n')).toEqual([]);
  });
});

it('difficulties are named by the clause that speaks of them, and told by sentences where no list does', () => {
  const difficulties = (text: string) =>
    outlineOfBody(`  - part: 回顾\n    body:\n      - section: 经济\n      - ${text}\n`).filter(
      (_, i, all) => i > all.findIndex((line) => line.includes('difficulties')) - 1,
    );
  expect(difficulties('我们也清醒地看到发展中仍面临不少困难，主要表现为：总量不大，基础不牢；人才不足。')[0]).toBe(
    'difficulties: 回顾/发展中仍面临不少困难',
  );
  expect(
    difficulties(
      '同时，我们清醒看到面临的困难和问题。受外部冲击，投资下滑。就业压力加大，企业困难。我们一定要努力。',
    ).slice(0, 3),
  ).toEqual(['difficulties: 回顾/面临的困难和问题', '  一 投资下滑｜', '  二 就业压力加大｜企业困难']);
});

it('of several accounts of difficulties the last is shown, because a review ends with it', () => {
  const body =
    '  - part: 回顾\n    body:\n      - 我们也清醒看到面临的困难：底子薄弱；人才不足。\n      - 成绩来之不易。\n      - 我们也清醒看到面临的挑战：投入不足；风险较多。\n';
  const lines = outlineOfBody(body);
  const at = lines.findIndex((line) => line.startsWith('difficulties'));
  expect(lines.slice(at, at + 3)).toEqual(['difficulties: 回顾/面临的挑战', '  一 投入不足｜', '  二 风险较多｜']);
});
