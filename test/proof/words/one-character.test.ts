import { expect, it } from 'vitest';
import { oneCharacterRule } from '../../../src/proof/words/one-character.js';
import { proofed } from '../proofed.js';

const found = (text: string) => proofed(text, [oneCharacterRule]).map(({ words, fix }) => `${words}→${fix}`);

it('finds a character of the same sound or of like shape in a common word', () => {
  expect(found('坚持创新躯动，凝聚发展合力。')).toEqual(['创新躯动→创新驱动']);
  expect(found('全面推行证照连办，优化营伤环境。')).toEqual(['营伤→营商']);
  expect(found('严励整治违规收费，加快构健新格局。')).toEqual(['严励→严厉', '构健→构建']);
});

it('finds one wrong character in a phrase', () => {
  expect(found('干部群众戮力同心、蹈厉奋发，坚持稳札稳打。')).toEqual(['稳札稳打→稳扎稳打']);
  expect(found('广大干部弛而不息、夯基磊台、久久为攻。')).toEqual([
    '弛而不息→驰而不息',
    '夯基磊台→夯基垒台',
    '久久为攻→久久为功',
  ]);
});

it('leaves two words that meet, and words that are right', () => {
  for (const right of [
    '机构健全、制度完备，坚持新官理旧账。',
    '办好民生实事，把实事办实、好事办好。',
    '重点抓好七个方面工作，六是政府建设仍需加强。',
    '建强用好平台，提升政府治理效能。',
    '发挥好援受双方积极性，做好产业援疆、组团实施重点项目。',
    '多做打基础、利长远的工作，无人机调试中心建成。',
  ])
    expect(found(right), right).toEqual([]);
});

it('leaves names and words of trades, or only hints at them', () => {
  const likely = (text: string) => proofed(text, [oneCharacterRule]).filter(({ level }) => level !== 'hint');
  for (const right of [
    '提速北直街等地标建设，建成环太鹤湖绿道20公里。',
    '获评国家级制种大县，发展稻虾共作1500亩。',
    '锂电新材料产业园投产，通心白莲列入名录，溪源明笋获奖。',
  ])
    expect(likely(right), right).toEqual([]);
  expect(likely('健全专班推进、月度凋度机制，激发经营主体沽力。')).toHaveLength(2);
  expect(likely('依靠全镇干步群众，增强会展枢钮功能。')).toHaveLength(2);
});

it('is less sure of a character that is often a word of its own', () => {
  const levels = proofed('加快转型躯动。\n做好建社工作。', [oneCharacterRule]).map(({ words, level }) => [
    words,
    level,
  ]);
  expect(levels).toEqual([
    ['躯动', 'likely'],
    ['建社', 'likely'],
  ]);
});
