/**
 * Prints how the time of each stage grows with the size of a draft, for drafts that are large in one way:
 *   npm run growth -- --cases lines,notes --size 0.5
 * Each draft is imported, brought up to date, built and compared at its size, twice and four times that, each time in a
 * process of its own. A factor well above 2 for a doubling shows work that is not linear.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { build, diffRevisions, importDraft, nodeWorld } from '../dist/index.js';
import { optionsOf } from './options.mjs';

const { values: options } = optionsOf(import.meta.url, {
  options: {
    cases: { type: 'string' },
    size: { type: 'string', default: '1' },
    stages: { type: 'string', default: 'import,update,build,diff' },
    one: { type: 'string' },
    limit: { type: 'string', default: '120' },
  },
});

const HEAD = ['2026年云溪县政府工作报告', '', '云溪县人民政府县长　何远'].join('\n\n');
const OPENING = '各位代表：\n\n现在，我代表县人民政府向大会报告工作，请予审议。';
const list = (n, make) => Array.from({ length: n }, (_, i) => make(i));
const textOf = (body, head = `${HEAD}\n\n${OPENING}`) =>
  `${head}\n\n一、2025年工作回顾\n\n全县生产总值增长5.5%。\n\n${body}\n\n二、2026年工作安排\n\n推动全县工作再上台阶。\n`;
const txt = (body) => ({ name: 'draft.txt', bytes: strToU8(textOf(body)) });
const md = (body) => ({ name: 'draft.md', bytes: strToU8(textOf(body)) });

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const run = (text, props = '') =>
  `<w:r>${props && `<w:rPr>${props}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner) => `<w:p>${inner}</w:p>`;
const part = (root, inner) => `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${W}">${inner}</w:${root}>`;

/** A Word file with the usual text around a body; `more` are its other parts. */
function docx(body, more = {}) {
  const [before, after] = textOf('\u0000')
    .split('\u0000')
    .map((text) =>
      text
        .split('\n')
        .filter(Boolean)
        .map((line) => p(run(line)))
        .join(''),
    );
  const rels = Object.keys(more).map(
    (name, i) =>
      `<Relationship Id="r${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}" Target="${name}.xml"/>`,
  );
  const relationships = (inner) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const types = ['document.main', ...Object.keys(more)].map(
    (name) =>
      `<Override PartName="/word/${name.replace('.main', '')}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`,
  );
  const files = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relationships(
      '<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>',
    ),
    'word/_rels/document.xml.rels': relationships(rels.join('')),
    'word/document.xml': part('document', `<w:body>${before}${body}${after}</w:body>`),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [`word/${name}.xml`, text])),
  };
  const bytes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  return { name: 'draft.docx', bytes: zipSync(bytes, { level: 1 }) };
}

const wordRow = (cells) => `<w:tr>${cells.map((cell) => `<w:tc>${p(run(cell))}</w:tc>`).join('')}</w:tr>`;
const wordTable = (rows) => `<w:tbl>${rows.map(wordRow).join('')}</w:tbl>`;
const sentence = (i) => `第${i}项工程完成投资${i + 3}.${i % 10}亿元，增长${(i % 90) + 1}.${i % 7}%。`;
const plainSentence = (i) => `推进${'东南西北中上下左右前'[i % 10]}${'山水林田湖草沙'[i % 7]}工程建设，改善群众生活。`;
const han = (i) => [...String(i)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('');
const word = (i) => [...String(i)].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('');

/** Pieces that are repeated in one line, each by its name. */
const REPEATED = {
  spaces: ' ',
  dots: '.',
  stops: '。',
  dashes: '- ',
  numerals: '一万',
  braces: '^{a',
  circled: '甲①',
  ordinals: '一是甲。',
  references: '&amp;',
  'open-comments': '<!-- ',
  'open-tags': '<a ',
  'open-pictures': '![a',
  'open-links': '[a](',
  'open-addresses': '<http://',
  'open-underscores': '__a ',
};

/** The drafts by name: their ordinary size, and what makes one of a size. */
const CASES = {
  ...Object.fromEntries(
    Object.entries(REPEATED).map(([name, piece]) => [name, [10000, (n) => md(`甲${piece.repeat(n)}乙`)]]),
  ),
  'open-scripts': [10000, (n) => txt(`<p>甲</p>${'<script '.repeat(n)}`)],
  'web-page': [
    10000,
    (n) => ({
      name: 'draft.txt',
      bytes: strToU8(`<html><body><p>${textOf(list(n, plainSentence).join('\n'))}</p></body></html>`),
    }),
  ],
  'contents-list': [5000, (n) => txt(`目录\n${list(n, (i) => `（一）${word(i)}工作……${i + 1}`).join('\n')}`)],
  'short-headings': [5000, (n) => txt(list(n, () => '一、甲').join('\n'))],
  lines: [5000, (n) => txt(list(n, sentence).join('\n'))],
  'plain-lines': [10000, (n) => txt(list(n, plainSentence).join('\n'))],
  'same-lines': [10000, (n) => txt(list(n, () => plainSentence(1)).join('\n'))],
  paragraph: [5000, (n) => txt(list(n, sentence).join(''))],
  unbroken: [50000, (n) => txt('山'.repeat(n))],
  numbers: [4000, (n) => txt(list(n, (i) => `${i + 1}万元`).join('、'))],
  'bare-numbers': [4000, (n) => txt(list(n, (i) => i + 1).join(' '))],
  carets: [5000, (n) => md('[^a]'.repeat(n))],
  brackets: [10000, (n) => md('[(()'.repeat(n))],
  'open-brackets': [10000, (n) => txt('（'.repeat(n))],
  quotes: [10000, (n) => txt('“'.repeat(n))],
  'text-brackets': [10000, (n) => txt('（一）'.repeat(n))],
  stars: [10000, (n) => md('**a '.repeat(n))],
  pipes: [5000, (n) => md(list(n, () => '|-|').join('\n'))],
  'md-table': [1500, (n) => md(['|甲|乙|', '|-|-|', ...list(n, (i) => `|指标${i}|${i}|`)].join('\n'))],
  'md-notes': [
    1500,
    (n) =>
      md(
        [
          ...list(n, (i) => `推进名词${word(i)}[^${i}]建设。`),
          '',
          ...list(n, (i) => `[^${i}]: 名词${word(i)}：指第${i}种事物。`),
        ].join('\n\n'),
      ),
  ],
  glossary: [
    1500,
    (n) =>
      txt(
        [
          ...list(n, (i) => `推进名词${word(i)}建设。`),
          '名词解释',
          ...list(n, (i) => `${i + 1}．名词${word(i)}：指第${i}种事物。`),
        ].join('\n'),
      ),
  ],
  'same-headings': [2000, (n) => txt(list(n, (i) => `（${han(i + 1)}）重点工作\n\n${plainSentence(i)}`).join('\n\n'))],
  headings: [
    2000,
    (n) => txt(list(n, (i) => `（${han(i + 1)}）${word(i)}项重点工作\n\n${plainSentence(i)}`).join('\n\n')),
  ],
  'text-points': [4000, (n) => txt(list(n, (i) => `${i + 1}．${plainSentence(i)}`).join('\n'))],
  annexes: [
    500,
    (n) => ({
      name: 'draft.txt',
      bytes: strToU8(
        `${textOf('')}\n${list(n, (i) => `附件${i + 1}\n\n第${word(i)}号附件\n\n${sentence(i)}`).join('\n\n')}\n`,
      ),
    }),
  ],
  leads: [
    4000,
    (n) => docx(p(list(n, (i) => run(`抓好${word(i)}项工作。`, '<w:b/>') + run(plainSentence(i))).join(''))),
  ],
  'lead-paragraphs': [
    2000,
    (n) => docx(list(n, (i) => p(run(`抓好${word(i)}项工作。`, '<w:b/>') + run(plainSentence(i)))).join('')),
  ],
  breaks: [5000, (n) => docx(p(list(n, (i) => `${run(plainSentence(i))}<w:r><w:br/></w:r>`).join('')))],
  'empty-breaks': [10000, (n) => docx(p(list(n, () => '<w:r><w:br/></w:r>').join('')))],
  paragraphs: [5000, (n) => docx(list(n, (i) => p(run(sentence(i)))).join(''))],
  comments: [
    1000,
    (n) =>
      docx(
        list(n, (i) =>
          p(
            `<w:commentRangeStart w:id="${i}"/>${run(plainSentence(i))}<w:commentRangeEnd w:id="${i}"/><w:r><w:commentReference w:id="${i}"/></w:r>`,
          ),
        ).join(''),
        {
          comments: part(
            'comments',
            list(n, (i) => `<w:comment w:id="${i}" w:author="何远">${p(run(`请核对${i}`))}</w:comment>`).join(''),
          ),
        },
      ),
  ],
  'comments-in-one': [
    1000,
    (n) =>
      docx(
        p(
          list(
            n,
            (i) =>
              `<w:commentRangeStart w:id="${i}"/>${run(plainSentence(i))}<w:commentRangeEnd w:id="${i}"/><w:r><w:commentReference w:id="${i}"/></w:r>`,
          ).join(''),
        ),
        {
          comments: part(
            'comments',
            list(n, (i) => `<w:comment w:id="${i}" w:author="何远">${p(run(`请核对${i}`))}</w:comment>`).join(''),
          ),
        },
      ),
  ],
  changes: [
    2000,
    (n) =>
      docx(
        list(n, (i) =>
          p(
            `${run('加快')}<w:ins w:id="${i}" w:author="何远">${run('推进')}</w:ins><w:del w:id="${i}" w:author="何远"><w:r><w:delText>办</w:delText></w:r></w:del>${run(plainSentence(i))}`,
          ),
        ).join(''),
      ),
  ],
  'changes-in-one': [
    2000,
    (n) =>
      docx(
        p(
          list(
            n,
            (i) =>
              `${run('加快')}<w:ins w:id="${i}" w:author="何远">${run('推进')}</w:ins><w:del w:id="${i}" w:author="何远"><w:r><w:delText>办</w:delText></w:r></w:del>${run(plainSentence(i))}`,
          ).join(''),
        ),
      ),
  ],
  footnotes: [
    2000,
    (n) =>
      docx(
        list(n, (i) =>
          p(`${run(`推进名词${word(i)}`)}<w:r><w:footnoteReference w:id="${i + 1}"/></w:r>${run('建设。')}`),
        ).join(''),
        {
          footnotes: part(
            'footnotes',
            list(
              n,
              (i) => `<w:footnote w:id="${i + 1}">${p(run(`名词${word(i)}：指第${i}种事物。`))}</w:footnote>`,
            ).join(''),
          ),
        },
      ),
  ],
  'footnotes-in-one': [
    2000,
    (n) =>
      docx(
        p(
          list(
            n,
            (i) => `${run(`推进名词${word(i)}`)}<w:r><w:footnoteReference w:id="${i + 1}"/></w:r>${run('建设。')}`,
          ).join(''),
        ),
        {
          footnotes: part(
            'footnotes',
            list(
              n,
              (i) => `<w:footnote w:id="${i + 1}">${p(run(`名词${word(i)}：指第${i}种事物。`))}</w:footnote>`,
            ).join(''),
          ),
        },
      ),
  ],
  rows: [1500, (n) => docx(wordTable([['指标', '数值'], ...list(n, (i) => [`指标${word(i)}`, `${i}亿元`])]))],
  columns: [100, (n) => docx(wordTable([list(n, (i) => `甲${word(i)}`), list(n, (i) => `${i}`)]))],
  tables: [
    500,
    (n) =>
      docx(
        list(
          n,
          (i) =>
            p(run(plainSentence(i))) +
            wordTable([
              ['指标', '数值'],
              [`指标${word(i)}`, `${i}亿元`],
            ]),
        ).join(''),
      ),
  ],
  'tables-together': [
    500,
    (n) =>
      docx(
        list(
          n,
          (i) =>
            p(run(`表${i + 1} 主要指标`)) +
            wordTable([
              ['指标', '数值'],
              [`指标${word(i)}`, `${i}亿元`],
            ]),
        ).join(''),
      ),
  ],
  runs: [20000, (n) => docx(p(list(n, (i) => run('山水林田湖草沙'[i % 7], i % 2 ? '<w:b/>' : '')).join('')))],
};

function memoryWorld(files) {
  const disk = nodeWorld(resolve('.'));
  const names = (folder) => [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
  return {
    ...disk,
    stamp: undefined,
    cache: undefined,
    read: (path) => (files.has(path) ? { ok: true, bytes: files.get(path) } : disk.read(path)),
    list: (folder) =>
      names(folder).length > 0 ? names(folder).map((path) => path.slice(folder.length + 1)) : disk.list(folder),
    isFolder: (path) => names(path).length > 0 || disk.isFolder(path),
    write(changed) {
      for (const [path, bytes] of changed) if (bytes) files.set(path, bytes);
      return { ok: true };
    },
  };
}

/** Milliseconds of the processor for each stage of one draft, or the code of the error that ended it. */
async function measure(name, n, wanted) {
  const draft = CASES[name][1](n);
  const files = new Map([[draft.name, draft.bytes]]);
  const world = memoryWorld(files);
  const folder = 'content/growth';
  const stages = {
    import: () => importDraft(draft.name, { to: folder }, world),
    update: () => {
      const lines = new TextDecoder().decode(files.get(`${folder}/report.yaml`)).split('\n');
      // A person's comment, so that the file is not the same as before.
      files.set(`${folder}/report.yaml`, strToU8(['# 核对', ...lines].join('\n').replace('再上台阶', '上新台阶')));
      return importDraft(draft.name, { to: folder, update: true }, world);
    },
    build: () => build(folder, { out: 'out' }, world),
    diff: async () => {
      for (const [path, bytes] of files)
        if (path.startsWith(folder)) {
          const text = new TextDecoder().decode(bytes);
          let count = 0;
          files.set(
            path.replace(folder, 'before/growth'),
            strToU8(text.replaceAll('建设', (all) => (++count % 3 ? all : '发展'))),
          );
        }
      const [result] = await diffRevisions({ before: 'before/growth', after: folder, redline: 'out' }, world, () => {});
      return result;
    },
  };
  const times = {};
  for (const stage of wanted) {
    const from = process.cpuUsage();
    const { ok, diagnostics } = await stages[stage]();
    const { user } = process.cpuUsage(from);
    times[stage] = Math.round(user / 1000);
    const problem = diagnostics.find(({ severity }) => severity === 'error');
    if (!ok) times.failed = `${stage} ${problem?.code} ${JSON.stringify(problem?.args)}`.slice(0, 160);
    if (!ok) break;
  }
  times.megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return times;
}

if (options.one) {
  const [name, n] = options.one.split(':');
  console.log(JSON.stringify(await measure(name, Number(n), options.stages.split(','))));
} else {
  for (const name of options.cases?.split(',') ?? Object.keys(CASES)) {
    const n = Math.round(CASES[name][0] * Number(options.size));
    const sizes = [n, 2 * n, 4 * n].map((size) => {
      const args = [process.argv[1], '--one', `${name}:${size}`, '--stages', options.stages];
      const { stdout, stderr } = spawnSync(process.execPath, args, {
        timeout: Number(options.limit) * 1000,
        encoding: 'utf8',
      });
      const last = stdout.trim().split('\n').at(-1);
      return last ? JSON.parse(last) : { failed: stderr.trim().split('\n').at(-1) || 'too long' };
    });
    console.log(`${name} ${n}`);
    for (const stage of [...options.stages.split(','), 'megabytes']) {
      const [a, b, c] = sizes.map((times) => times[stage]);
      if (a === undefined) continue;
      const factor = (more, less) => (more === undefined ? '' : `×${(more / less).toFixed(1)}`);
      console.log(`  ${stage.padEnd(10)} ${a} ${b ?? '-'} ${c ?? '-'}  ${factor(b, a)} ${factor(c, b)}`);
    }
    for (const { failed } of sizes) if (failed) console.log(`  ${failed}`);
  }
}
