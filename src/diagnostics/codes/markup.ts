/** The markup that templates write. */

import { clip, type Rephrasing, rephrase, type WordsOf } from '../phrase.js';
import * as en from '../phrase-en.js';
import * as zh from '../phrase-zh-CN.js';

export interface MarkupProblems {
  'markup/malformed': { reason: string };
  'markup/unclosed': { name: string };
  'markup/unknown-element': { name: string; nearest: string | undefined; known: readonly string[] };
  'markup/unknown-attribute': { name: string; element: string; known: readonly string[] };
  'markup/invalid-attribute': { name: string; element: string; value: string; known: readonly string[] };
  'markup/misplaced': { name: string; parent: string; known: readonly string[] };
  'markup/missing-element': { name: string; parent: string };
  'markup/empty-heading': { parent: string };
  'markup/repeated': { name: string; parent: string };
  'markup/stray-text': { text: string; parent: string };
  'markup/uneven-row': { cells: number; columns: number };
  'markup/uneven-series': { name: string; labels: readonly string[]; expected: readonly string[] };
}

const markupErrors: Rephrasing = [
  [/^unmatched closing tag: (.+)$/, '</$1> closes nothing that is open', '</$1> 没有对应的开始标签'],
  [/^unexpected close tag$/, 'a tag is closed that was not opened', '多了一个结束标签'],
  [/^duplicate attribute: (.+)$/, undefined, '属性 $1 写了两次'],
  [/^attribute without value$/, undefined, '属性后面缺少值'],
  [/^unquoted attribute value$/, undefined, '属性的值没有加引号'],
  [/^no whitespace between attributes$/, undefined, '两个属性之间缺少空格'],
  [/^disallowed character in attribute name$/, undefined, '属性名中有不允许的字符'],
  [/^disallowed character in .*tag.*$/, undefined, '标签中有不允许的字符'],
  [/^disallowed character.*$/, undefined, '有不允许的字符'],
  [/^undefined entity$/, undefined, '不认识的字符实体，请直接写出该字符'],
  [/^malformed (?:character )?entity.*$/, undefined, '字符实体写法有误'],
  [/^malformed comment$/, undefined, '注释写法有误'],
  [/^forward-slash in opening tag not followed by >$/, undefined, '标签中的 / 后面应为 >'],
  [/^doctype$/, '<!DOCTYPE> is not allowed', '不能使用 <!DOCTYPE>'],
  [/^processinginstruction$/, '<?…?> is not allowed', '不能使用 <?…?>'],
  [/^xmldecl$/, '<?xml?> is not needed and not allowed', '不能使用 <?xml?>'],
  [/^cdata$/, '<![CDATA[…]]> is not allowed', '不能使用 <![CDATA[…]]>'],
  [/^text data outside of root node$/, 'there is text outside the outermost element', '最外层标签之外有文字'],
  [/^document must contain a root element$/, 'the template writes no element', '模板没有写出任何标签'],
  [/^documents may contain only one root$/, 'there is more than one outermost element', '最外层的标签不止一个'],
  [/^unexpected end$/, undefined, '标记没有写完'],
];

export const markupWords: WordsOf<MarkupProblems> = {
  'markup/malformed': {
    en: ({ reason }) => ({
      message: `the template writes invalid markup: ${rephrase(reason, markupErrors, 'en')}`,
      hint: 'Check the angle brackets and quotation marks of the tag.',
    }),
    'zh-CN': ({ reason }) => ({
      message: `模板写出的标记有误：${rephrase(reason, markupErrors, 'zh-CN')}`,
      hint: '请检查标签的尖括号和引号。',
    }),
  },
  'markup/unclosed': {
    en: ({ name }) => ({
      message: `<${name}> is opened and not closed`,
      hint: `Write </${name}> where it ends.`,
    }),
    'zh-CN': ({ name }) => ({
      message: `<${name}> 没有结束标签`,
      hint: `请在结束处写上 </${name}>。`,
    }),
  },
  'markup/unknown-element': {
    en: ({ name, nearest, known }) => ({
      message: `<${name}> is not an element known here`,
      hint: en.choose(nearest && `<${nearest}>`, known, 'Delete it.'),
    }),
    'zh-CN': ({ name, nearest, known }) => ({
      message: `不认识的标签 <${name}>`,
      hint: zh.choose(nearest && `<${nearest}>`, known, '请删去。'),
    }),
  },
  'markup/unknown-attribute': {
    en: ({ name, element, known }) => ({
      message: `<${element}> has no attribute “${name}”`,
      hint: en.allowed(known, 'Delete it: this element has no attributes.'),
    }),
    'zh-CN': ({ name, element, known }) => ({
      message: `<${element}> 没有属性 ${name}`,
      hint: zh.allowed(known, '请删去：这个标签不带属性。'),
    }),
  },
  'markup/invalid-attribute': {
    en: ({ name, element, value, known }) => ({
      message: `${name}="${clip(value)}" is not possible on <${element}>`,
      hint: en.allowed(known, 'Correct the value.'),
    }),
    'zh-CN': ({ name, element, value, known }) => ({
      message: `<${element}> 的属性不能写作 ${name}="${clip(value)}"`,
      hint: zh.allowed(known, '请改正属性的值。'),
    }),
  },
  'markup/misplaced': {
    en: ({ name, parent, known }) => ({
      message: parent ? `<${name}> is not allowed in <${parent}>` : `<${name}> cannot be the outermost element`,
      hint: en.allowed(known, 'Move it to where it belongs.'),
    }),
    'zh-CN': ({ name, parent, known }) => ({
      message: parent ? `<${name}> 不能放在 <${parent}> 中` : `<${name}> 不能作为最外层的标签`,
      hint: zh.allowed(known, '请把它移到合适的位置。'),
    }),
  },
  'markup/missing-element': {
    en: ({ name, parent }) => ({
      message: `<${parent}> needs a <${name}>`,
      hint: `Write a <${name}>…</${name}> in it.`,
    }),
    'zh-CN': ({ name, parent }) => ({
      message: `<${parent}> 中缺少 <${name}>`,
      hint: `请在其中写上 <${name}>…</${name}>。`,
    }),
  },
  'markup/empty-heading': {
    en: ({ parent }) => ({
      message: `the template writes a <${parent}> whose <heading> has no words`,
      hint: 'Print the heading in it, or leave the element out. The contents refer to each heading.',
    }),
    'zh-CN': ({ parent }) => ({
      message: `模板写出的 <${parent}> 中 <heading> 没有文字`,
      hint: '请在其中印出标题，或不写这个标签。目录要列出每个标题。',
    }),
  },
  'markup/repeated': {
    en: ({ name, parent }) => ({
      message: `the template writes a second <${name}> in one <${parent}>`,
      hint: 'Remove one of them.',
    }),
    'zh-CN': ({ name, parent }) => ({
      message: `模板在一个 <${parent}> 里写了两个 <${name}>`,
      hint: '删去一个。',
    }),
  },
  'markup/stray-text': {
    en: ({ text, parent }) => ({
      message: `the text “${clip(text)}” is directly in <${parent}>`,
      hint: 'Put it in an element for text, such as <p>…</p>, or delete it.',
    }),
    'zh-CN': ({ text, parent }) => ({
      message: `文字“${clip(text)}”直接写在了 <${parent}> 中`,
      hint: '请放进可以写文字的标签，例如 <p>…</p>，或删去。',
    }),
  },
  'markup/uneven-row': {
    en: ({ cells, columns }) => ({
      message: `the row has ${cells} <cell>, and the header ${columns}`,
      hint: 'Write one <cell> for each column of the header.',
    }),
    'zh-CN': ({ cells, columns }) => ({
      message: `这一行有 ${cells} 个 <cell>，表头有 ${columns} 个`,
      hint: '请按表头的栏数，每栏写一个 <cell>。',
    }),
  },
  'markup/uneven-series': {
    en: ({ name, labels, expected }) => ({
      message: `the series “${clip(name)}” has different labels from the first of its chart: ${en.list(labels)} – ${en.list(expected)}`,
      hint: 'Give every <series> of a chart the same labels in the same order, or make two charts.',
    }),
    'zh-CN': ({ name, labels, expected }) => ({
      message: `数据系列“${clip(name)}”的名称与图中第一个系列不同：${zh.list(labels)}；应为：${zh.list(expected)}`,
      hint: '请让一张图的各个 <series> 名称相同、次序相同，或分为两张图。',
    }),
  },
};
