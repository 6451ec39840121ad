/**
 * Messages of problems for a window. Those of the command are for people who edit the files and name files, keys and
 * lines; a window shows pages, so its messages name what is on them.
 */
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { wording } from '../../diagnostics/format.js';
import type { Language } from '../../diagnostics/language.js';
import type { Wording } from '../../diagnostics/phrase.js';
import { isTextPlace } from '../../diagnostics/place.js';

/** The page of a line of a content file, as it is printed; `undefined` where it is not. */
export type PageOf = (file: string, line: number) => string | undefined;

interface OfficeWords {
  readonly files: Readonly<Record<string, string>>;
  /** Keys of the content files that messages name. */
  readonly keys: Readonly<Record<string, string>>;
  readonly page: (label: string) => string;
  /** A key as messages name it, with the words around it. */
  readonly key: RegExp;
  readonly quoted: (key: string) => string;
  /** What to do about a line of a draft that was read with doubts, where a window has a way of its own. */
  readonly doubts: Readonly<Record<string, string>>;
}

const officeWords: Readonly<Record<Language, OfficeWords>> = {
  en: {
    files: {
      report: 'the text',
      glossary: 'the glossary',
      briefing: 'the choices of slides',
      figures: 'the choices of numbers',
      theme: 'the styles',
      proof: 'the settings of the proof-reader',
    },
    keys: {},
    page: (label) => `page ${label}`,
    key: /(?!)/u,
    quoted: (key) => key,
    doubts: {
      'before-text': 'Choose what it is in the list beside the line, or leave it out.',
      'long-heading':
        'If the text begins within it, begin a new paragraph there in the draft and drop it again; or shorten the line here.',
      'table-caption': 'Write its caption in the book after the draft is imported.',
      'heading-level': 'Choose what it is in the list beside the line, or give sections a heading style of their own.',
      'heading-style': 'If it is no heading, choose “text” in the list beside the line.',
      'bold-section': 'If it is a section of its own, choose that in the list beside the line.',
      'mark-elsewhere':
        'See in the book after the draft is imported where its mark stands; or put the mark behind the term in the draft and drop it again.',
      'term-not-found': 'Mark the words of the text as the term in the book after the draft is imported.',
    },
  },
  'zh-CN': {
    files: {
      report: '正文',
      glossary: '名词解释',
      briefing: '幻灯片设定',
      figures: '数字设定',
      theme: '版式设定',
      proof: '校对设定',
    },
    keys: {
      title: '标题',
      issuer: '印发机关',
      date: '日期',
      occasion: '会议',
      speaker: '报告人',
      header: '表头',
      alt: '替代文字',
      table: '表题',
    },
    page: (label) => `第 ${label} 页`,
    key: /(?<=的) ?([a-z]+) ?(?=处)/gu,
    quoted: (key) => `“${key}”`,
    doubts: {
      'before-text': '请在这一行旁边改选它是什么，或选“略去”。',
      'long-heading': '如果后面连着正文，请在原稿中另起一段再拖入；也可以在这里改短。',
      'table-caption': '采用后请在书稿上写好表题。',
      'heading-level': '如果不对，请在这一行旁边改选；也可以在 Word 中给小节用下一级标题样式。',
      'heading-style': '如果不是标题，请在这一行旁边改选“正文”。',
      'bold-section': '如果另成一节，请在这一行旁边改选“二级标题”。',
      'mark-elsewhere': '采用后请在书稿上看看注码在哪里；也可以在原稿中把注码移到名词后面，再拖入。',
      'term-not-found': '采用后请在书稿上选中正文的写法，标为这个名词。',
    },
  },
};

/** A content file, but not one of templates or fonts. */
const FILE = /( ?)(?<![\w/])(report|glossary|briefing|figures|theme|proof)\.yaml( ?)/gu;
const LINE: Readonly<Record<Language, RegExp>> = { en: /\bline (\d+)/gu, 'zh-CN': /第 ?(\d+) 行/gu };

/** Message and hint of a problem for a window. */
export function officeWording(problem: Diagnostic, language: Language, pageOf: PageOf = () => undefined): Wording {
  const { code, args, at } = problem;
  const { message, hint } = wording(problem, language);
  const own = code === 'import/unsure' ? officeWords[language].doubts[args.reason] : undefined;
  const file = at && isTextPlace(at) ? at.file : undefined;
  const reworded = (text: string) => withoutFiles(withoutPlaces(text, args, language, pageOf), language, file, pageOf);
  return { message: reworded(message), hint: own ?? reworded(hint) };
}

/** Without the places that are among the arguments of a problem: `content/云溪县/report.yaml:12`. */
function withoutPlaces(text: string, value: unknown, language: Language, pageOf: PageOf): string {
  if (typeof value !== 'object' || value === null) return text;
  const { file, line } = value as { readonly file?: unknown; readonly line?: unknown };
  const { files, page } = officeWords[language];
  const inner = Object.values(value).reduce<string>((rest, one) => withoutPlaces(rest, one, language, pageOf), text);
  if (typeof file !== 'string' || typeof line !== 'number') return inner;
  const label = pageOf(file, line);
  const name = files[file.replace(/^.*\/|\.yaml$/gu, '')];
  const words = label === undefined ? name : page(label);
  return words === undefined ? inner : inner.replace(`${file}:${line}`, () => words);
}

function withoutFiles(text: string, language: Language, own: string | undefined, pageOf: PageOf): string {
  const { files, keys, page, key, quoted } = officeWords[language];
  const named = text.replace(FILE, (_, before: string, name: string, after: string) =>
    language === 'en' ? `${before}${files[name]}${after}` : files[name]!,
  );
  const paged = named.replace(LINE[language], (whole, line: string) => {
    const label = own === undefined ? undefined : pageOf(own, Number(line));
    return label === undefined ? whole : page(label);
  });
  return paged.replace(key, (whole, name: string) => (keys[name] ? quoted(keys[name]) : whole));
}
