/** What passes from an office's .pptx, and what does not. */
import { zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { attribute, masterParts } from '../../../src/deck/master/parts.js';
import { changed, layoutNamed, open, template } from './template.js';

let file: Uint8Array;
let layout: string;
beforeAll(async () => {
  file = await template();
  layout = layoutNamed(file, '标题和内容');
});

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = () => layout.replace('slideLayouts/', 'slideLayouts/_rels/').concat('.rels');
const related = (tag: string) => ({
  [rels()]: (xml: string) => xml.replace('</Relationships>', `${tag}</Relationships>`),
});
const within = (shape: string) => ({ [layout]: (xml: string) => xml.replace('</p:spTree>', `${shape}</p:spTree>`) });

const reason = (bytes: Uint8Array) => {
  try {
    masterParts(bytes);
  } catch (cause) {
    return (cause as { reason?: string }).reason;
  }
  return 'none';
};

test('the master, its layouts, theme and pictures, and nothing else', () => {
  const { page, files, layouts, dropped } = masterParts(file);
  expect(page).toEqual({ width: expect.closeTo(13.33, 2), height: 7.5 });
  expect(layouts.length).toBeGreaterThan(1);
  expect([...dropped]).toEqual([]);
  const names = [...files.keys()].map((name) => name.replace(/\d+/, 'N'));
  expect([...new Set(names)].sort()).toEqual([
    'ppt/media/masterN.png',
    'ppt/slideLayouts/_rels/slideLayoutN.xml.rels',
    'ppt/slideLayouts/slideLayoutN.xml',
    'ppt/slideMasters/_rels/slideMasterN.xml.rels',
    'ppt/slideMasters/slideMasterN.xml',
    'ppt/theme/themeN.xml',
  ]);
  // Every relationship leads to a part that is there.
  for (const [name, xml] of files)
    if (typeof xml === 'string' && name.endsWith('.rels'))
      for (const [tag] of xml.matchAll(/<Relationship\b[^>]*>/g))
        expect([...files.keys()]).toContain(attribute(tag, 'Target')!.slice(1));
});

test('links, objects, films, transitions and macros are left out and named', () => {
  const link = `<p:sp><p:nvSpPr><p:cNvPr id="90" name="链接"><a:hlinkClick r:id="rId90"/></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp>`;
  const object = `<p:graphicFrame><p:nvGraphicFramePr/><a:graphic><a:graphicData><p:oleObj r:id="rId91"/></a:graphicData></a:graphic></p:graphicFrame>`;
  const film = `<p:pic><p:nvPicPr><p:cNvPr id="92" name="片"/><p:cNvPicPr/><p:nvPr><a:videoFile r:link="rId92"/></p:nvPr></p:nvPicPr></p:pic>`;
  const bytes = changed(file, {
    'ppt/vbaProject.bin': 'macro',
    [layout]: (xml) =>
      xml
        .replace('</p:spTree>', `${link}${object}${film}</p:spTree>`)
        .replace('</p:sldLayout>', '<p:transition><p:fade/></p:transition></p:sldLayout>'),
    ...related(
      `<Relationship Id="rId90" Type="${office}/hyperlink" Target="https://example.com/" TargetMode="External"/>` +
        `<Relationship Id="rId91" Type="${office}/oleObject" Target="../embeddings/a.bin"/>` +
        `<Relationship Id="rId92" Type="${office}/video" Target="file:///c:/a.mp4" TargetMode="External"/>`,
    ),
  });
  const { files, dropped } = masterParts(bytes);
  expect([...dropped].sort()).toEqual(['external', 'macros', 'media', 'motion', 'objects']);
  const all = [...files.values()].filter((part) => typeof part === 'string').join('');
  for (const word of ['example.com', 'oleObj', 'vba', 'transition', 'a.mp4', 'TargetMode'])
    expect(all).not.toContain(word);
  expect(all).toContain('name="链接"');
});

test('a reference that cannot be taken out is refused', () => {
  expect(reason(changed(file, within('<p:contentPart r:id="rId99"/>')))).toBe('unsafe');
  expect(reason(changed(file, { [layout]: (xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>') }))).toBe(
    'unsafe',
  );
});

test('what is no presentation is refused with its reason', () => {
  expect(reason(new Uint8Array(3))).toBe('damaged');
  expect(reason(file.subarray(0, 2000))).toBe('damaged');
  expect(reason(zipSync({ 'a.txt': new Uint8Array(1) }))).toBe('no-presentation');
  const strict = (xml: string) =>
    xml.replace('<p:presentation', '<p:presentation xmlns:s="http://purl.oclc.org/ooxml/x"');
  expect(reason(changed(file, { 'ppt/presentation.xml': strict }))).toBe('strict');
  const none = (xml: string) => xml.replace(/<p:sldMasterIdLst>.*?<\/p:sldMasterIdLst>/s, '');
  expect(reason(changed(file, { 'ppt/presentation.xml': none }))).toBe('no-master');
});

test('a file that unpacks to more than is safe is refused', () => {
  const zeros = new Uint8Array(51 * 1024 * 1024);
  const media = [...open(file).keys()].find((name) => /media\/.*\.png$/.test(name))!;
  const parts = Object.fromEntries(
    [...open(file)].map(([name, text]) => [name, Uint8Array.from(text, (c) => c.charCodeAt(0))]),
  );
  expect(reason(zipSync({ ...parts, [media]: zeros }))).toBe('too-large');
});
