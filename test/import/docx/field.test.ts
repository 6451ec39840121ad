/** Fields of Word: what is code, what is printed, and what those without a result show. */
import { describe, expect, it } from 'vitest';
import { fieldText, OpenFields, unclosedFields } from '../../../src/import/docx/field.js';
import { parseXml } from '../../../src/import/docx/xml.js';

describe('a field without a result', () => {
  it.each([
    [' EQ \\o\\ac(○,3) ', '③', false],
    [' eq \\o\\ac(○,甲)', '甲', true],
    [' EQ \\* jc2 \\o\\ad(\\s\\up 9(yuè),越)', '越', false],
    [' EQ \\f(1,2) ', '(1,2)', true],
    [' FORMCHECKBOX ', '□', false],
    [' PAGE ', '', false],
  ])('%s shows %s', (instruction, text, guessed) => {
    expect(fieldText(instruction)).toEqual({ text, guessed });
  });
});

describe('open fields', () => {
  it('print their results and not their code, nested too', () => {
    const fields = new OpenFields();
    fields.mark('begin');
    fields.addInstruction(' TOC \\o "1-3" ');
    expect([fields.inCode, fields.inContents]).toEqual([true, false]);
    fields.mark('separate');
    expect([fields.inCode, fields.inContents]).toEqual([false, true]);
    fields.mark('begin');
    expect(fields.inCode).toBe(true);
    fields.mark('end');
    expect(fields.inContents).toBe(true);
    expect(fields.mark('end')).toBeUndefined();
    expect(fields.inContents).toBe(false);
  });

  it('give the text of one that ends without a result, and survive an end without a beginning', () => {
    const fields = new OpenFields();
    expect(fields.mark('end')).toBeUndefined();
    fields.mark('begin');
    fields.addInstruction('EQ \\o\\ac(○,1)');
    expect(fields.mark('end')).toEqual({ text: '①', guessed: false });
  });
});

it('a beginning without an end begins no field, deleted ends not counted', () => {
  const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const mark = (type: string, id = '') => `<w:r><w:fldChar w:fldCharType="${type}" w:id="${id}"/></w:r>`;
  const unclosed = (inner: string) =>
    [...unclosedFields(parseXml(new TextEncoder().encode(`<w:body xmlns:w="${uri}">${inner}</w:body>`)))].map(
      ({ attributes }) => attributes['w:id'],
    );
  expect(unclosed(`<w:p>${mark('begin', 'a')}${mark('begin', 'b')}</w:p><w:p>${mark('end')}</w:p>`)).toEqual(['a']);
  expect(unclosed(`${mark('begin', 'a')}<w:del>${mark('end')}</w:del>`)).toEqual(['a']);
  expect(unclosed(`${mark('begin', 'a')}${mark('end')}${mark('end')}`)).toEqual([]);
});
