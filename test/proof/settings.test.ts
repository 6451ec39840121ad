import { expect, it } from 'vitest';
import { checkReport } from '../../src/proof/check.js';
import { rules } from '../../src/proof/rules.js';
import { readSettings, usualSettings } from '../../src/proof/settings.js';
import { reportWith } from '../content/folder.js';
import { memoryWorld } from '../world/memory-world.js';
import { listening } from '../yaml/reported.js';

const read = (text?: string) => {
  const { note, told } = listening();
  const world = memoryWorld(text === undefined ? {} : { 'content/r/proof.yaml': text });
  return { settings: readSettings('content/r/', rules, world, note), told };
};

it('has the usual settings without a file', () => {
  expect(read()).toEqual({ settings: usualSettings, told: [] });
});

it('reads switches and lists', () => {
  const { settings, told } = read(`rules: { marks/half-width: off, marks/turned: hint }
words: [{ wrong: 云西县, right: 云溪县 }]
names: [{ name: 王一明, post: 县长 }]
phrases: [一数一源一标准]
`);
  expect(told).toEqual([]);
  expect([...settings.levels]).toEqual([
    ['marks/half-width', 'off'],
    ['marks/turned', 'hint'],
  ]);
  expect(settings).toMatchObject({
    words: [{ right: '云溪县' }],
    names: [{ post: '县长' }],
    phrases: ['一数一源一标准'],
  });
});

it('names the rule that was meant, and refuses another level', () => {
  expect(read('rules: { marks/halfwidth: off }').told.join()).toContain('proof/unknown-rule');
  expect(read('rules: { marks/half-width: maybe }').told.join()).toContain('content/');
});

it('switches a rule off for its folder', () => {
  const files = { 'content/r/report.yaml': reportWith('  - 一,二。\n') };
  const check = (more = {}) => checkReport('content/r', {}, memoryWorld({ ...files, ...more }));
  expect(check().findings).toHaveLength(1);
  expect(check({ 'content/r/proof.yaml': 'rules: { marks/half-width: off }\n' })).toMatchObject({
    findings: [],
    diagnostics: [],
  });
});
