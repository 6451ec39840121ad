import { expect, test } from 'vitest';
import { numberedBlocks, numberingOf } from '../../src/word/numbering.js';
import { annex, bookOf, documentOf, entry, everyBlock, part, partsOf, section, theme, withWord } from './sample.js';

test('numbers that restart are in a list of their own', () => {
  const { blocks } = bookOf(
    part('甲', [section('乙')]),
    part('丙', [section('丁')], false),
    part('戊', [section('己', { given: '一是' })]),
    annex('庚', [section('辛')]),
  );
  const found = [...numberedBlocks(blocks)].map(([block, { list, level }]) => [
    'heading' in block ? block.heading[0]!.text : '',
    list,
    level,
  ]);
  expect(found).toEqual([
    ['甲', 'headings', 0],
    ['乙', 'headings', 1],
    ['丁', 'headings-1', 0],
    ['戊', 'headings', 0],
    ['辛', 'headings-2', 0],
  ]);
});

test('a list has the forms 一、 （一） 1., with nothing between number and words', () => {
  const { config } = numberingOf([{ list: 'headings', level: 0 }], theme);
  expect(config[0]!.levels.map(({ text, suffix }) => [text, suffix])).toEqual([
    ['%1、', 'nothing'],
    ['（%2）', 'nothing'],
    ['%3.', 'nothing'],
  ]);
});

test('numbers are text, or computed by Word where the theme says so', async () => {
  const typed = await documentOf(everyBlock());
  expect(typed).toContain('>一、</w:t>');
  expect(typed).not.toContain('<w:numPr>');
  const parts = await partsOf(everyBlock(), withWord({ numbering: 'word' }));
  const document = parts.get('word/document.xml')!;
  // The contents show it as text in both cases.
  expect(document.split('</w:sdt>')[1]).not.toContain('一、');
  expect(document.match(/<w:numPr>/g)!.length).toBe(6);
  expect(parts.get('word/numbering.xml')).toContain('chineseCountingThousand');
});

test('entries that do not all stand in their list have their own numbers', () => {
  const { blocks } = bookOf(part('甲', []), annex('名词解释', [entry('a', '乙', '丙')]));
  expect([...numberedBlocks(blocks).keys()].map(({ kind }) => kind)).toContain('entry');
  expect([...numberedBlocks(blocks, false).keys()].map(({ kind }) => kind)).not.toContain('entry');
});
