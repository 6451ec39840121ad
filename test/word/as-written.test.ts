import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { isAsWritten } from '../../src/word/as-written.js';
import { wordOf } from '../../src/word/make.js';
import { bookOf, paragraph, theme } from './sample.js';

const date = new Date('2024-02-04T00:00:00Z');
const none = () => undefined;
const written = await wordOf(bookOf(paragraph('一。')), theme, () => '1', none, date);

it('knows a file as it was written', () => {
  expect(isAsWritten(written)).toBe(true);
});

it('knows none that another program has saved, and no other file', () => {
  const parts = unzipSync(written);
  const name = 'docProps/app.xml';
  const saved = strFromU8(parts[name]!).replace('<Application>', '<Template>Normal.dotm</Template><Application>');
  const { [name]: _, ...others } = parts;
  for (const bytes of [
    zipSync({ ...parts, [name]: strToU8(saved) }),
    zipSync(others),
    strToU8('稿件'),
    written.slice(9),
  ])
    expect(isAsWritten(bytes)).toBe(false);
});
