import { expect, test } from 'vitest';
import { appProperties, coreProperties, fontTablePart, settingsPart } from '../../src/word/parts.js';
import { theme } from './sample.js';

const meta = { title: '报告 <2024>', author: '云溪县人民政府', subject: '', keywords: '县；报告' };

test('a font has those to be used in its place, and is known as one of Chinese', () => {
  const part = fontTablePart(theme);
  expect(part).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong"/>');
  expect(part.match(/<w:charset w:val="86"\/>/g)).toHaveLength(theme.word.fonts.size);
  expect(part.match(/w:name="Times New Roman"/g)).toHaveLength(1);
});

test('settings: odd and even pages, closed-up punctuation, the mode of Word 2013 and later', () => {
  const part = settingsPart(false, true);
  for (const words of ['<w:mirrorMargins/>', '<w:evenAndOddHeaders/>', 'compressPunctuation', 'w:val="15"'])
    expect(part).toContain(words);
  expect(part).not.toContain('updateFields');
  expect(part).not.toContain('endnotePr');
  expect(settingsPart(true, true)).toContain('<w:endnotePr>');
  expect(settingsPart(false, false)).not.toMatch(/mirrorMargins|evenAndOddHeaders/);
});

test('properties have the one date, the language, and what is not empty', () => {
  const part = coreProperties(meta, new Date('2024-01-08T00:00:00Z'));
  expect(part).toContain('<dc:title>报告 &lt;2024&gt;</dc:title>');
  expect(part).toContain('<dc:language>zh-CN</dc:language>');
  expect(part).not.toContain('dc:subject');
  expect(part.match(/2024-01-08T00:00:00Z/g)).toHaveLength(2);
  expect(appProperties(meta)).toContain('<Company>云溪县人民政府</Company>');
});
