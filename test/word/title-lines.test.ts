import { expect, test } from 'vitest';
import { words } from '../print/typesetting.js';
import { bookOf, documentOf } from './sample.js';

const occasion = (text: string) => documentOf(bookOf({ kind: 'byline', role: 'occasion', text: words(text) }));

/** The lines between the breaks. */
const linesIn = (document: string) =>
  document.split('<w:br/>').map((xml) => [...xml.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, text]) => text).join(''));

test('a centred line longer than the text is broken between words, in lines of almost one length', async () => {
  const document = await occasion('——2024年2月4日在云溪县第十七届人民代表大会第四次会议上');
  expect(linesIn(document)).toEqual(['——2024年2月4日在云溪县', '第十七届人民代表大会第四次会议上']);
});

test('one that fits has no break', async () => {
  expect(await occasion('——在云溪县人民代表大会上')).not.toContain('<w:br/>');
});

test('a paragraph has none', async () => {
  const text = words('现在，我代表云溪县人民政府，向大会报告工作，请予审议。'.repeat(3));
  expect(await documentOf(bookOf({ kind: 'paragraph', lead: [], text }))).not.toContain('<w:br/>');
});
