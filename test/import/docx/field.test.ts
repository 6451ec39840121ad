/** Fields of Word: what is code, what is printed, and what those without a result show. */
import { describe, expect, it } from 'vitest';
import { fieldText, OpenFields } from '../../../src/import/docx/field.js';
import { childrenOf, parseXml } from '../../../src/import/docx/xml.js';

describe('a field without a result', () => {
  it.each([
    [' EQ \\o\\ac(○,3) ', '③', false],
    [' eq \\o\\ac(○,甲)', '甲', true],
    [' EQ \\f(1,2) ', '(1,2)', true],
    [' FORMCHECKBOX ', '□', false],
    [' PAGE ', '', false],
    [' SYMBOL 9312 \\u ', '①', false],
    [' SYMBOL 168 \\f "Wingdings" \\s 10 ', '□', false],
    [' MACROBUTTON AcceptAllChangesShown [此处填写单位]', '[此处填写单位]', false],
  ])('%s shows %s', (instruction, text, guessed) => {
    expect(fieldText(instruction)).toEqual({ text, guessed });
  });

  it('shows the reading of a character over it', () => {
    const guided = { text: '越', guessed: false, guide: 'yuè' };
    expect(fieldText(' EQ \\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(yuè),越)')).toEqual(guided);
    expect(fieldText(' EQ \\o\\ad(上,越)')).toEqual({ text: '越', guessed: false });
  });
});

const fieldMark = (type: string) => ({
  name: 'w:fldChar',
  attributes: { 'w:fldCharType': type },
  children: [],
  text: '',
});

describe('the text of a field that the file does not have', () => {
  it.each([' SEQ 表 ', ' QUOTE "甲" ', ' =SUM(ABOVE) ', ' AUTONUM ', ' SYMBOL 1 \\f Wingdings '])(
    '%s',
    (instruction) => {
      expect(fieldText(instruction)).toEqual({ text: '', guessed: false, missing: instruction.trim() });
    },
  );

  it('is none where the result is there and empty, or another field decides on it', () => {
    const fields = new OpenFields();
    const end = (...types: string[]) => types.map((type) => fields.mark(fieldMark(type))).at(-1);
    fields.mark(fieldMark('begin'));
    fields.addInstruction('IF 1=2 "甲"');
    expect(end('separate', 'end')).toEqual({ text: '', guessed: false });
    fields.mark(fieldMark('begin'));
    fields.mark(fieldMark('begin'));
    fields.addInstruction('MERGEFIELD 甲');
    expect(end('end')).toEqual({ text: '', guessed: false });
    fields.addInstruction('QUOTE 乙');
    expect(end('end')).toEqual({ text: '', guessed: false, missing: 'QUOTE 乙' });
  });
});

it('LibreOffice stores empty results, which are not what Word prints', () => {
  const ended = (instruction: string) => {
    const fields = new OpenFields();
    fields.mark(fieldMark('begin'));
    fields.addInstruction(instruction);
    return ['separate', 'end'].map((type) => fields.mark(fieldMark(type))).at(-1)?.missing;
  };
  expect(ended(' DOCPROPERTY 文号 ')).toBe('DOCPROPERTY 文号');
  expect(ended(' IF 1=2 "甲" "" ')).toBeUndefined();
  expect(ended(' PAGE ')).toBeUndefined();
});

describe('open fields', () => {
  it('print their results and not their code, nested too', () => {
    const fields = new OpenFields();
    fields.mark(fieldMark('begin'));
    fields.addInstruction(' TOC \\o "1-3" ');
    expect([fields.inCode, fields.inContents]).toEqual([true, false]);
    fields.mark(fieldMark('separate'));
    expect([fields.inCode, fields.inContents]).toEqual([false, true]);
    fields.mark(fieldMark('begin'));
    expect(fields.inCode).toBe(true);
    fields.mark(fieldMark('end'));
    expect(fields.inContents).toBe(true);
    fields.printed();
    expect(fields.mark(fieldMark('end'))).toBeUndefined();
    expect(fields.inContents).toBe(false);
  });

  it('give the text of one that ends without a result, and survive an end without a beginning', () => {
    const fields = new OpenFields();
    expect(fields.mark(fieldMark('end'))).toBeUndefined();
    fields.mark(fieldMark('begin'));
    fields.addInstruction('EQ \\o\\ac(○,1)');
    expect(fields.mark(fieldMark('end'))).toEqual({ text: '①', guessed: false });
  });
});

it('a beginning without an end begins no field, deleted ends not counted', () => {
  const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const mark = (type: string) => `<w:fldChar w:fldCharType="${type}"/>`;
  /** Whether text is code behind each beginning. */
  const codes = (inner: string) => {
    const root = parseXml(new TextEncoder().encode(`<w:p xmlns:w="${uri}">${inner}</w:p>`));
    const fields = new OpenFields();
    fields.start(root);
    return childrenOf(root, 'w:fldChar').map((element) => {
      fields.mark(element);
      return fields.inCode;
    });
  };
  expect(codes(mark('begin') + mark('begin') + mark('end'))).toEqual([false, true, false]);
  expect(codes(`${mark('begin')}<w:del>${mark('end')}</w:del>`)).toEqual([false]);
  expect(codes(mark('begin') + mark('end') + mark('end'))).toEqual([true, false, false]);
});

it('an equation and a list of a form show what they stand for where their result is empty', () => {
  const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const list =
    '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="同意"/><w:listEntry w:val="不同意"/></w:ddList></w:ffData>';
  const shown = (instruction: string, result: string, data = '') => {
    const begin = `<w:fldChar xmlns:w="${uri}" w:fldCharType="begin">${data}</w:fldChar>`;
    const fields = new OpenFields();
    fields.mark(parseXml(new TextEncoder().encode(begin)));
    fields.addInstruction(instruction);
    fields.mark(fieldMark('separate'));
    if (result !== '') fields.printed();
    return fields.mark(fieldMark('end'))?.text;
  };
  expect(shown('EQ \\o\\ac(○,1)', '')).toBe('①');
  expect(shown('EQ \\o\\ac(○,1)', '①')).toBeUndefined();
  expect(shown('FORMDROPDOWN', '', list)).toBe('不同意');
  expect(shown('FORMDROPDOWN', '', list.replace('<w:result w:val="1"/>', ''))).toBe('同意');
  expect(shown('REF a', '')).toBe('');
});
