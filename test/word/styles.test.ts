import { describe, expect, test } from 'vitest';
import { headingStyle } from '../../src/word/style-names.js';
import { fontNames, stylesPart } from '../../src/word/styles.js';
import { themeOf } from '../print/typesetting.js';
import { theme, withWord } from './sample.js';

const part = stylesPart(theme, [headingStyle(1, 2)]);
const styleOf = (id: string, xml = part) =>
  new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`, 's').exec(xml)?.[0] ?? '';

describe('the format of official documents', () => {
  test('text: 仿宋_GB2312 三号, exact lines, two characters of indent with their twips', () => {
    expect(part).toContain('w:eastAsia="仿宋_GB2312"');
    expect(styleOf('Normal')).toContain('w:line="579" w:lineRule="exact"');
    expect(styleOf('BodyText')).toContain('w:firstLineChars="200" w:firstLine="640"');
    expect(styleOf('BodyText')).toContain('<w:sz w:val="32"/>');
    expect(styleOf('BodyText')).toContain('<w:jc w:val="both"/>');
  });

  test('title 方正小标宋简体 二号, 一、 黑体, （一） 楷体_GB2312', () => {
    expect(styleOf('Title')).toMatch(/w:eastAsia="方正小标宋简体".*<w:sz w:val="44"\/>/);
    expect(styleOf('Heading1')).toMatch(/<w:outlineLvl w:val="0"\/>.*w:eastAsia="黑体"/);
    expect(styleOf('Heading2')).toMatch(/<w:outlineLvl w:val="1"\/>.*w:eastAsia="楷体_GB2312"/);
    expect(styleOf('Heading1')).toContain('<w:keepNext/><w:keepLines/>');
  });

  test('a heading is linked to a style of characters with the same look', () => {
    expect(styleOf('Heading2')).toContain('<w:link w:val="Heading2Char"/>');
    expect(styleOf('Heading2Char')).toMatch(/<w:link w:val="Heading2"\/>.*w:eastAsia="楷体_GB2312"/);
  });

  test('spaces are whole lines of the grid, said in lines too', () => {
    expect(styleOf('Title')).toContain('w:beforeLines="200" w:before="1158"');
  });
});

test('spaces of contents set closer are not counted in lines of the text', () => {
  const closer = { ...theme, page: { ...theme.page, lines: 26, pitch: (theme.page.pitch * 22) / 26 } };
  const heading = styleOf('TOCHeading', stylesPart(theme, [], closer));
  expect(heading).toContain('w:after="490" w:line="490"');
  expect(heading).not.toContain('Lines=');
});

test('a heading with another place in the outline has a style of its own', () => {
  expect(styleOf('Heading1Level2')).toMatch(/<w:outlineLvl w:val="1"\/>.*w:eastAsia="黑体"/);
});

test('the cells of the grid are space between the characters of the body', () => {
  expect(styleOf('BodyText')).toContain('<w:spacing w:val="-5"/>');
  expect(styleOf('Caption')).not.toContain('<w:spacing w:val="-5"/>');
  expect(styleOf('BodyText', stylesPart(themeOf('large'), []))).toContain('<w:spacing w:val="2"/>');
});

test('a role without a font of Word takes that of the body, a theme without fonts 宋体', () => {
  const body = { name: '仿宋', instead: [], latin: 'Arial' };
  expect(fontNames('kai', withWord({ fonts: new Map([['body', body]]) }))).toMatchObject({ eastAsia: '仿宋' });
  expect(fontNames('kai', withWord({ fonts: new Map() }))).toMatchObject({ eastAsia: '宋体' });
});

test('in an edition that is read out no paragraph is divided between pages', () => {
  const podium = stylesPart(themeOf('podium'), []);
  expect(styleOf('Normal', podium)).toContain('<w:pPr><w:keepLines/>');
  expect(styleOf('BodyTextContinued', podium)).toMatch(/<w:basedOn w:val="BodyText"\/>.*w:firstLine="0"/);
  expect(styleOf('Normal')).not.toContain('keepLines');
  expect(styleOf('BodyTextContinued')).toBe('');
});
