/** Formulas of Word in one line. */
import { expect, it } from 'vitest';
import { formulaPieces, formulaWords } from '../../../src/import/docx/formula.js';
import { parseXml } from '../../../src/import/docx/xml.js';

const uri = 'http://schemas.openxmlformats.org/officeDocument/2006/math';
const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
const lineOf = (inner: string) =>
  formulaPieces(parseXml(new TextEncoder().encode(`<m:oMath xmlns:m="${uri}">${inner}</m:oMath>`)))
    .map(({ text, script }) => (script ? `${script}{${text}}` : text))
    .join('');

it.each([
  [`${t('a')}${t('+b')}`, 'a+b'],
  [`<m:sSup><m:e>${t('10')}</m:e><m:sup>${t('8')}</m:sup></m:sSup>`, '10sup{8}'],
  [`<m:sSub><m:e>${t('PM')}</m:e><m:sub>${t('2.5')}</m:sub></m:sSub>`, 'PMsub{2.5}'],
  [`<m:f><m:num>${t('1')}</m:num><m:den>${t('2')}</m:den></m:f>`, '1/2'],
  [`<m:f><m:num>${t('a+b')}</m:num><m:den>${t('2')}</m:den></m:f>`, '(a+b)/2'],
  [`<m:rad><m:deg>${t('3')}</m:deg><m:e>${t('x')}</m:e></m:rad>`, 'sup{3}√x'],
  [
    `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${t('i')}</m:sub><m:sup>${t('n')}</m:sup><m:e>${t('x')}</m:e></m:nary>`,
    '∑sub{i}sup{n}x',
  ],
  [`<m:d><m:e>${t('x')}</m:e></m:d>`, '(x)'],
  [`<m:d><m:dPr><m:begChr m:val="["/><m:endChr/></m:dPr><m:e>${t('x')}</m:e></m:d>`, '[x'],
])('%s', (xml, line) => {
  expect(lineOf(xml)).toBe(line);
});

it('is shown as it can be typed', () => {
  expect(
    formulaWords([
      { text: '10', script: undefined },
      { text: '8', script: 'sup' },
      { text: 'i', script: 'sub' },
    ]),
  ).toBe('10^8_i');
});
