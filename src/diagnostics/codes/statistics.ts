/** Tables of a statistics bureau that a report is compared with, and their templates. */

import { clip, type WordsOf } from '../phrase.js';

export interface StatisticsProblems {
  'statistics/unreadable': {
    path: string;
    fault: 'encrypted' | 'old-excel' | 'too-large' | 'damaged' | 'empty' | 'other';
    rows: number;
    columns: number;
    /** Characters of a cell. */
    perCell: number;
    characters: number;
    megabytes: number;
  };
  'statistics/no-table': { path: string };
  'statistics/odd-row': { cell: string; found: string; expected: 'name' | 'year' | 'number' | 'unit' };
  'statistics/more-rows': { count: number };
  'statistics/unfilled': { count: number };
  'statistics/other-years': { path: string; year: number; found: readonly number[] };
  'statistics/template-exists': { path: string };
  'statistics/template-kind': { path: string };
}

type Fault = StatisticsProblems['statistics/unreadable'];

const faultsEn: Readonly<Record<Fault['fault'], (of: Fault) => readonly [string, string]>> = {
  encrypted: () => ['is locked with a password', 'Remove the password in Excel or WPS and save it again.'],
  'old-excel': () => ['is an Excel file of before 2007 (.xls, .et)', 'Save it as .xlsx or .csv and use that.'],
  'too-large': ({ rows, columns, perCell, characters, megabytes }) => [
    `is larger than a table of statistics: at most ${rows} rows, ${columns} columns, ${perCell} characters in a cell, ${characters} in all, and ${megabytes} MB`,
    'Keep only the indicators that the report is compared with.',
  ],
  damaged: () => ['is damaged', 'Open it in Excel or WPS and save it again.'],
  empty: () => ['is empty', 'npx yinfa check --template writes a table to fill in.'],
  other: () => [
    'is no table',
    'Use an .xlsx, a .csv or a .tsv file; npx yinfa check --template writes one to fill in.',
  ],
};

const faultsZh: Readonly<Record<Fault['fault'], (of: Fault) => readonly [string, string]>> = {
  encrypted: () => ['设有密码', '请在 Excel 或 WPS 中取消密码后再存一次。'],
  'old-excel': () => ['是旧版 Excel 文件（.xls、.et）', '请另存为 .xlsx 或 .csv 再用。'],
  'too-large': ({ rows, columns, perCell, characters, megabytes }) => [
    `超过统计数据表的限度：至多 ${rows} 行、${columns} 列，一格 ${perCell} 字，共 ${characters} 字，${megabytes} MB`,
    '请只留下要与报告核对的指标。',
  ],
  damaged: () => ['已损坏', '请用 Excel 或 WPS 打开后再存一次。'],
  empty: () => ['是空的', '运行 npx yinfa check --template 可得到一张供填写的表。'],
  other: () => ['不是表格', '请用 .xlsx、.csv 或 .tsv 文件；运行 npx yinfa check --template 可得到一张供填写的表。'],
};

const expectedEn = {
  name: ['the name of an indicator', 'Write it in the first column.'],
  year: ['a whole year', 'Write it as 2023; other periods are not compared.'],
  number: [
    'a number',
    'Write digits alone, as 3812.37 or 5.2%. A formula must have a stored result; in a .csv, 3,812.37 stands in quotation marks.',
  ],
  unit: ['a unit', 'Write it in the column of units, one that the indicator can have.'],
} as const;

const expectedZh = {
  name: ['指标名称', '请写在指标一列。'],
  year: ['整年的年份', '请写成“2023年”；其他时期不核对。'],
  number: ['数', '请只写数字，如 3812.37 或 5.2%；公式要存有结果；.csv 中的 3,812.37 要加引号。'],
  unit: ['这个指标能用的单位', '请写在单位一列，如“亿元”“%”。'],
} as const;

export const statisticsWords: WordsOf<StatisticsProblems> = {
  'statistics/unreadable': {
    en: (of) => {
      const [message, hint] = faultsEn[of.fault](of);
      return { message: `${clip(of.path)} ${message}`, hint };
    },
    'zh-CN': (of) => {
      const [message, hint] = faultsZh[of.fault](of);
      return { message: `${clip(of.path)} ${message}`, hint };
    },
  },
  'statistics/no-table': {
    en: ({ path }) => ({
      message: `no sheet of ${clip(path)} has a header that names a column of indicators and one of values`,
      hint: 'Its row names the columns for indicator, period, value and unit, or years stand over the values. npx yinfa check --template writes such a table.',
    }),
    'zh-CN': ({ path }) => ({
      message: `${clip(path)} 中没有带“指标”“数值”的表头`,
      hint: '首行写明各列：指标、时期、数值、单位，或以年份作数值的列名。运行 npx yinfa check --template 可得到这样的表。',
    }),
  },
  'statistics/odd-row': {
    en: ({ cell, found, expected }) => ({
      message: `${cell}: expected ${expectedEn[expected][0]}, found ${found === '' ? 'nothing' : `“${clip(found)}”`}; the row is left out`,
      hint: expectedEn[expected][1],
    }),
    'zh-CN': ({ cell, found, expected }) => ({
      message: `${cell} 应为${expectedZh[expected][0]}，${found === '' ? '却是空的' : `实为“${clip(found)}”`}，这一行未核对`,
      hint: expectedZh[expected][1],
    }),
  },
  'statistics/more-rows': {
    en: ({ count }) => ({
      message: `${count} more rows of the table were not understood`,
      hint: 'Correct the rows above first.',
    }),
    'zh-CN': ({ count }) => ({ message: `表中另有 ${count} 行看不懂`, hint: '请先改好上面几行。' }),
  },
  'statistics/unfilled': {
    en: ({ count }) => ({
      message: `${count} ${count === 1 ? 'row has' : 'rows have'} no value`,
      hint: 'They are not compared.',
    }),
    'zh-CN': ({ count }) => ({ message: `有 ${count} 行没有数值`, hint: '这些行未核对。' }),
  },
  'statistics/other-years': {
    en: ({ path, year, found }) => ({
      message: `${clip(path)} has no value of ${year}${found.length > 0 ? `, only of ${found.join(', ')}` : ''}`,
      hint: `The report gives the results of ${year}; the table is compared with these.`,
    }),
    'zh-CN': ({ path, year, found }) => ({
      message: `${clip(path)} 没有${year}年的数${found.length > 0 ? `，只有${found.join('、')}年的` : ''}`,
      hint: `报告说的是${year}年的结果，统计表与这些数核对。`,
    }),
  },
  'statistics/template-exists': {
    en: ({ path }) => ({
      message: `${clip(path)} exists`,
      hint: 'It was left as it is; give the template another name.',
    }),
    'zh-CN': ({ path }) => ({ message: `${clip(path)} 已存在`, hint: '原文件未动，请给模板另取一个名字。' }),
  },
  'statistics/template-kind': {
    en: ({ path }) => ({
      message: `a template is an .xlsx or a .csv file, not ${clip(path)}`,
      hint: 'Write --template statistics.xlsx.',
    }),
    'zh-CN': ({ path }) => ({
      message: `模板是 .xlsx 或 .csv 文件，不是 ${clip(path)}`,
      hint: '如 --template 统计数据.xlsx。',
    }),
  },
};
