import { expect, it } from 'vitest';
import { areOfOneWhole, memberOf } from '../../../src/proof/numbers/partitions.js';

it('knows parts that do not overlap by their names', () => {
  const [exports, imports, women] = ['其中出口', '进口', '女性人口'].map((label) => memberOf(label));
  expect(areOfOneWhole(exports!, imports!)).toBe(true);
  expect(areOfOneWhole(exports!, exports!)).toBe(false);
  expect(areOfOneWhole(exports!, women!)).toBe(false);
  expect(memberOf('制造业项目')).toBeUndefined();
});

it('holds parts of different things to be of different wholes', () => {
  const [people, income] = ['城镇人口', '农村居民收入'].map((label) => memberOf(label));
  expect(areOfOneWhole(people!, income!)).toBe(false);
  expect(areOfOneWhole(memberOf('2022年脱贫')!, memberOf('2023年脱贫')!)).toBe(true);
});
