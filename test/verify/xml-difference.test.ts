/** The first difference of two trees, and in which shape, cell or paragraph it is. */
import { expect, test } from 'vitest';
import { parseXml } from '../../src/verify/xml.js';
import { xmlDifference } from '../../src/verify/xml-difference.js';

const difference = (built: string, found: string) => xmlDifference(parseXml(built)!, parseXml(found)!);
const shape = (name: string, text: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="1" name="${name}"/></p:nvSpPr><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sp>`;

test('equal trees', () => {
  expect(difference(`<a>${shape('标题', '5.2%')}</a>`, `<a>${shape('标题', '5.2%')}</a>`)).toBeUndefined();
});

test('a text in a shape is in its paragraph', () => {
  const found = difference(`<a>${shape('标题', '5.2%')}</a>`, `<a>${shape('标题', '-5.2%')}</a>`);
  expect(found).toEqual({ name: '5.2%', how: 'changed', expected: '5.2%', found: '-5.2%' });
});

test('a shape that is new or missing, with its name and words', () => {
  const [one, two] = [shape('一', '1'), shape('二', '2')];
  expect(difference(`<a>${two}</a>`, `<a>${one}${two}</a>`)).toMatchObject({ name: '一', how: 'added', found: '1' });
  expect(difference(`<a>${one}</a>`, `<a>${one}${two}</a>`)).toMatchObject({ name: '二', how: 'added', found: '2' });
  expect(difference(`<a>${one}${two}</a>`, `<a>${two}</a>`)).toMatchObject({
    name: '一',
    how: 'missing',
    expected: '1',
  });
});

test('a cell with a formula, an attribute, a link', () => {
  expect(difference('<s><c r="B2"><v>1</v></c></s>', '<s><c r="B2"><f>1+98</f><v>1</v></c></s>')).toEqual({
    name: 'B2',
    how: 'added',
    expected: '',
    found: '1+98',
  });
  const format = (code: string) => `<c:numCache formatCode="${code}"/>`;
  expect(difference(format('0'), format('99'))).toEqual({
    name: undefined,
    how: 'changed',
    expected: 'formatCode=0',
    found: 'formatCode=99',
  });
  const link = '<Relationship Target="http://example.org/"/>';
  expect(difference('<R/>', `<R>${link}</R>`)).toMatchObject({ how: 'added', found: 'http://example.org/' });
});
