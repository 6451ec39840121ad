/** Handlebars templates. */

import { type Rephrasing, rephrase, type WordsOf } from '../phrase.js';
import * as en from '../phrase-en.js';
import * as zh from '../phrase-zh-CN.js';

export interface TemplateProblems {
  'template/missing': { name: string; folder: string };
  'template/syntax': { reason: string };
  'template/unknown-variable': { name: string; nearest: string | undefined; known: readonly string[] };
  'template/unknown-helper': { name: string; known: readonly string[] };
  'template/unknown-partial': { name: string; nearest: string | undefined; known: readonly string[] };
  'template/left-out': { text: string; count: number };
  'template/failed': { reason: 'endless' | 'too-many' | 'not-a-text' | string };
}

const handlebarsErrors: Rephrasing = [
  [/^(.+) doesn't match (.+)$/, '{{#$1}} is closed by {{/$2}}', '{{#$1}} 与 {{/$2}} 不配对'],
  [
    /^\{\{\{ \}\}\}$/,
    '{{{ }}} is not allowed, because it would write text unescaped',
    '不能用 {{{ }}}，它会原样写出未转义的文字',
  ],
  [/^Expecting .*got 'EOF'$/, 'the file ends before everything is closed', '文件结束时还有没收尾的地方'],
  [/^Expecting .*got 'INVALID'$/, 'this character is not allowed in {{ }}', '{{ }} 中不能有这个字符'],
  [
    /^Expecting .*got '(?:OPEN_ENDBLOCK|CLOSE_\w+|CLOSE)'$/,
    'something is closed that was not opened',
    '收尾之前没有开头',
  ],
  [/^no argument of (.+)$/, 'a value is missing after “$1”', '“$1”后面少了一个值'],
  [/^Expecting .*$/, 'this is not allowed here', '此处不能这样写'],
];

const templateFailures: Rephrasing = [
  [/^endless$/, 'templates include each other without end', '模板互相引入，没有尽头'],
  [
    /^too-many$/,
    'more than 200,000 templates were filled in: the report has too many paragraphs for one book, or a template includes another again and again',
    '要填写的模板超过20万个：报告的段落太多，一本书容不下，或者模板反复引入同一模板',
  ],
  [/^not-a-list$/, '{{#each}} needs a list, and this is a text', '{{#each}} 要的是列表，这里是文字'],
  [
    /^not-a-text$/,
    'what is printed here is not a text but a list or a group of values',
    '此处要写出的不是文字，而是列表或一组值',
  ],
];

export const templateWords: WordsOf<TemplateProblems> = {
  'template/missing': {
    en: ({ name, folder }) => ({
      message: `the template “${name}” is missing in “${folder}”`,
      hint: `Put it back, or delete your own folder “${folder}”: then the templates that come with Yinfa are used.`,
    }),
    'zh-CN': ({ name, folder }) => ({
      message: `“${folder}”中缺少模板 ${name}`,
      hint: `请补回该模板；或删去自备的文件夹“${folder}”，改用印发自带的模板。`,
    }),
  },
  'template/syntax': {
    en: ({ reason }) => ({
      message: `the template is not correct Handlebars: ${rephrase(reason, handlebarsErrors, 'en')}`,
      hint: 'Check that every {{#…}} has its {{/…}}, and use {{ }} with two braces.',
    }),
    'zh-CN': ({ reason }) => ({
      message: `模板的 Handlebars 写法有误：${rephrase(reason, handlebarsErrors, 'zh-CN')}`,
      hint: '请检查每个 {{#…}} 是否都有 {{/…}}；取值一律用两个花括号 {{ }}。',
    }),
  },
  'template/unknown-variable': {
    en: ({ name, nearest, known }) => ({
      message: `the template asks for “${name}”, which does not exist here`,
      hint: en.choose(nearest, known, 'Delete it, or move it to where it exists.'),
    }),
    'zh-CN': ({ name, nearest, known }) => ({
      message: `模板要用的 ${name} 在此处不存在`,
      hint: zh.choose(nearest, known, '请删去，或移到它存在的地方。'),
    }),
  },
  'template/unknown-helper': {
    en: ({ name, known }) => ({
      message: `the template calls “${name}”, which is not a helper`,
      hint: en.allowed(known, 'Delete the call.'),
    }),
    'zh-CN': ({ name, known }) => ({
      message: `模板调用的 ${name} 不是可用的助手`,
      hint: zh.allowed(known, '请删去这处调用。'),
    }),
  },
  'template/unknown-partial': {
    en: ({ name, nearest, known }) => ({
      message: `the template includes “${name}”, which does not exist`,
      hint: en.choose(nearest, known, `Write the file “${name}.hbs”, or delete the line.`),
    }),
    'zh-CN': ({ name, nearest, known }) => ({
      message: `模板引入的 ${name} 不存在`,
      hint: zh.choose(nearest, known, `请新建文件 ${name}.hbs，或删去这一行。`),
    }),
  },
  'template/left-out': {
    en: ({ text, count }) => ({
      message: `the templates leave out ${count === 1 ? 'a sentence' : `${count} sentences`} of the report, the first being “${text}…”`,
      hint: 'If that is not meant, look in templates/report for a partial that is empty or prints too little.',
    }),
    'zh-CN': ({ text, count }) => ({
      message: `模板没有印出报告中的 ${count} 处文字，第一处是“${text}…”`,
      hint: '如果不是有意删去，请检查 templates/report 里有没有空的或漏写文字的模板。',
    }),
  },
  'template/failed': {
    en: ({ reason }) => ({
      message: `the template could not be filled in: ${rephrase(reason, templateFailures, 'en')}`,
      hint:
        reason === 'too-many'
          ? 'Divide the report into several, or correct your own template.'
          : 'Correct the template here; the templates that come with Yinfa show how.',
    }),
    'zh-CN': ({ reason }) => ({
      message: `模板填写失败：${rephrase(reason, templateFailures, 'zh-CN')}`,
      hint:
        reason === 'too-many' ? '请把报告分成几份，或修改自备的模板。' : '请修改模板的这一处，可参照印发自带的模板。',
    }),
  },
};
