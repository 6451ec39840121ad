/** Arguments for every code as the stages give them: the type makes the table complete. */

import { syntaxErrors } from '../../src/diagnostics/codes/content-reasons.js';
import type { Code, Problems } from '../../src/diagnostics/diagnostic.js';

const tableLimits = { rows: 20_000, columns: 16_384, perCell: 32_767, characters: 5_000_000, megabytes: 20 };

const known = ['title', 'date', 'body'];

export const samples: { readonly [C in Code]: readonly [Problems[C], ...Problems[C][]] } = {
  'world/not-found': [
    { path: 'content/none' },
    { path: 'content/b1', known: ['content/a', 'content/b'], nearest: 'content/b' },
    { path: 'none', known: ['content/a'], nearest: undefined },
  ],
  'world/no-report': [{ folder: 'x', nearest: 'content/x' }, { folder: 'content' }],
  'world/unreadable': [
    { path: 'a.yaml', reason: 'EISDIR' },
    { path: 'a.yaml', reason: 'EIO' },
    { path: 'a.yaml', reason: 'EMFILE' },
  ],
  'world/outside-project': [{ path: '../a.yaml', root: 'content/a' }],
  'world/not-utf8': [{ encoding: 'GBK' }, { encoding: 'unknown' }],
  'world/write-failed': (
    [
      'full',
      'locked',
      'denied',
      'read-only',
      'is-file',
      'is-folder',
      'broken-link',
      'too-large',
      'too-many-open',
      'other',
    ] as const
  ).map((reason) => ({
    path: 'out/a/report.pdf',
    reason,
    detail: 'ENOSPC',
    ...(reason === 'denied' ? {} : { option: reason === 'is-file' ? ('--to' as const) : ('--out' as const) }),
  })) as [Problems['world/write-failed']],
  'world/source-date': [{ value: 'x' }],
  'world/name-not-utf8': [{ path: 'content/\ufffd' }],
  'world/shortage': [
    { of: 'files', detail: 'EMFILE' },
    { of: 'memory', detail: 'ENOMEM' },
  ],
  'world/unwatchable': [{ reason: 'ENOSPC' }, { reason: 'EPERM' }],
  'world/port-taken': [{ port: 80 }],
  'world/same-name': [{ name: 'a', first: 'content/a' }],
  'content/syntax': [undefined, 1, 8].flatMap((others) =>
    Object.keys(syntaxErrors).map((reason) => ({ reason, ...(others && { others }) })),
  ) as [Problems['content/syntax']],
  'content/tab': [{}, { others: 2 }],
  'content/duplicate-key': [{ key: 'title', line: 3 }],
  'content/alias': [{ name: 'x' }],
  'content/too-deep': [{ limit: 32 }],
  'content/too-large': [{ megabytes: 9, limit: 8 }],
  'content/wrong-throughout': [{ expected: known }, { expected: [] }],
  'content/empty': [{ expected: known }, { expected: [] }],
  'content/unknown-file': [
    { name: 'glosary.yaml', nearest: 'glossary.yaml', known: ['report.yaml', 'glossary.yaml'] },
    { name: 'x.yaml', nearest: undefined, known: ['report.yaml', 'glossary.yaml'] },
  ],
  'content/unknown-key': [
    { key: 'titel', nearest: 'title', known },
    { key: 'zzz', nearest: undefined, known },
    { key: 'zzz', nearest: undefined, known: [] },
  ],
  'content/renamed-key': [{ key: 'red', now: 'accent' }],
  'content/missing-key': [
    { key: 'title', known },
    { key: 'title', known: [] },
  ],
  'content/wrong-type': [
    { expected: 'text | list', found: 'map' },
    { expected: 'true or false', found: 'empty' },
    { expected: 'text', found: 'comment' },
    { expected: 'text', found: 'truth' },
  ],
  'content/invalid-value': [
    { expected: 'YYYY-MM-DD', found: '2024-13-01' },
    { expected: 'text', found: '' },
    { expected: "'#A4161A'", found: 'red' },
    { expected: 'items', found: '[]' },
    { expected: 'whole number', found: '2.5' },
    { expected: 'id', found: 'a/b c' },
    { expected: '≥ 1', found: '0' },
    { expected: '≤ 500 characters', found: 'x' },
    { expected: '≤ 12 items', found: '[]' },
    { expected: '3 widths', found: '1, 2' },
    { expected: '37mm, 2.8cm, 16pt', found: '37in' },
    { expected: 'year 1949–2100', found: '0000-01-01' },
  ],
  'content/control-character': [
    { codePoint: 'U+0007' },
    { codePoint: 'U+FFFD' },
    { codePoint: 'U+200B' },
    { codePoint: 'U+000D' },
  ],
  'content/unclosed-script': [{ opening: '_{' }],
  'content/bad-script': [
    { reason: 'empty', opening: '_{' },
    { reason: 'nested', opening: '^{' },
  ],
  'content/misplaced-block': [
    { block: 'section', known: ['part', 'text'] },
    { block: 'part', known: [] },
    { block: 'other', known: [] },
  ],
  'content/comment-in-text': [{ comment: '# x' }],
  'content/printed-comment': [{ text: '# x' }],
  'content/typed-number': [{ number: '1.' }],
  'content/uneven-row': [
    { cells: 2, columns: 3 },
    { cells: 1, columns: 2 },
    { cells: 4, columns: 1 },
  ],
  'content/bad-image': (
    ['empty', 'format', 'damaged', 'too-large', 'too-many', 'cmyk', 'active', 'no-size', 'turned'] as const
  ).map((reason) => ({
    path: 'content/a/plan.png',
    reason,
  })) as [Problems['content/bad-image']],
  'glossary/not-found': [
    { term: '“new” firms', nearest: { words: 'new firms', file: 'report.yaml', line: 3, lacks: ['“', '”'], has: [] } },
    { term: 'XR', nearest: { words: 'AXR, VR', file: 'report.yaml', line: 3, lacks: [], has: ['A', ', VR'] } },
    {
      term: 'one and two',
      nearest: { words: 'one or two', file: 'report.yaml', line: 3, lacks: ['and'], has: ['or'] },
    },
    { term: 'XR', nearest: undefined },
  ],
  'glossary/place-not-found': [
    {
      words: 'new firms',
      term: 'firms',
      nearest: { words: 'newer firms', file: 'report.yaml', line: 3, lacks: [], has: ['er'] },
    },
    { words: 'new firms', term: 'firms', nearest: undefined },
  ],
  'glossary/duplicate-term': [{ term: 'XR', line: 3 }],
  'glossary/idle-mark': [{ words: 'X R', term: 'XR' }],
  'glossary/order': [
    { term: 'XR', after: { term: 'AEO', line: 9 }, count: 1 },
    { term: 'XR', after: undefined, count: 2 },
  ],
  'figure/bad-pattern': (
    ['no-hole', 'unknown-hole', 'repeated-hole', 'unclosed-hole', 'only-holes', 'adjacent-holes', 'half-list'] as const
  ).map((reason) => ({
    id: 'gdp',
    reason,
    detail: '{x}',
  })) as [Problems['figure/bad-pattern']],
  'figure/label-numbers': [
    { id: 'gdp', has: 0 },
    { id: 'gdp', has: 1 },
  ],
  'figure/unit-not-in-pattern': [{ id: 'gdp', unit: '%', hole: '{value}' }],
  'figure/not-found': [
    { id: 'gdp', pattern: 'GDP {value}', nearest: [{ words: 'GDP was 1', file: 'report.yaml', line: 3, lacks: [] }] },
    {
      id: 'gdp',
      pattern: 'GDP {value}',
      nearest: [
        { words: 'GDP was 1', file: 'report.yaml', line: 3, lacks: ['grew'] },
        { words: 'GDP is 1', file: 'report.yaml', line: 9, lacks: [] },
      ],
    },
    ...(['full-width', 'chinese'] as const).map((digits) => ({
      id: 'gdp',
      pattern: 'GDP {value}',
      nearest: [{ words: 'GDP was １', file: 'report.yaml', line: 3, lacks: [], digits }],
    })),
    { id: 'gdp', pattern: 'GDP {value}', nearest: [] },
  ],
  'figure/ambiguous': [
    {
      id: 'gdp',
      pattern: 'GDP {value}',
      values: [
        { value: '1', file: 'report.yaml', line: 3 },
        { value: '2', file: 'report.yaml', line: 9 },
      ],
    },
  ],
  'figure/uneven-list': [{ id: 'trade', labels: ['a', 'b'], values: ['1'], file: 'report.yaml', line: 3 }],
  'figure/two-values': [
    {
      label: 'GDP',
      values: [
        { id: 'gdp', value: '1', file: 'report.yaml', line: 3 },
        { id: 'gdp-2', value: '2', file: 'report.yaml', line: 9 },
      ],
    },
  ],
  'figure/long-sentence': [
    { words: 'One, two, three', length: 200_000, limit: 5000, others: 0 },
    { words: 'One, two, three', length: 6000, limit: 5000, others: 2 },
  ],
  'figure/implausible': [
    { label: 'GDP', value: '450%', usual: ['-30%', '40%'], sentence: 'GDP grew by 450%.' },
    { label: 'GDP', value: '12 m', usual: undefined, sentence: 'GDP 12 m.' },
  ],
  'figure/two-readings': [
    {
      label: 'GDP',
      values: [
        { value: '5%', file: 'report.yaml', line: 3 },
        { value: '6%', file: 'report.yaml', line: 9 },
      ],
    },
  ],
  'proof/unknown-rule': [
    { rule: 'marks/halfwidth', nearest: 'marks/half-width' },
    { rule: 'x', nearest: undefined },
  ],
  'proof/idle-ignore': [
    { rule: 'marks/half-width', words: ',' },
    { rule: 'marks/half-width', words: undefined },
  ],
  'proof/unknown-finding': [{ id: 'a1b2c3' }],
  'proof/spoiled-by-fix': [{ file: 'content/a/report.yaml' }],
  'proof/not-overwritten': [{ path: 'out/a/proof.docx' }],
  'proof/same-report': [{ folder: 'content/a' }],
  'proof/not-earlier': [
    { folder: 'content/b', year: 2024, other: 2024 },
    { folder: 'content/b', year: 2023, other: 2024 },
  ],
  'usage/one-report': [{ option: '--against', count: 3 }],
  'statistics/unreadable': [
    { path: 'a.xlsx', fault: 'encrypted', ...tableLimits },
    { path: 'a.xlsx', fault: 'old-excel', ...tableLimits },
    { path: 'a.xlsx', fault: 'too-large', ...tableLimits },
    { path: 'a.xlsx', fault: 'damaged', ...tableLimits },
    { path: 'a.xlsx', fault: 'empty', ...tableLimits },
    { path: 'a.xlsx', fault: 'other', ...tableLimits },
  ],
  'statistics/no-table': [{ path: 'a.xlsx' }],
  'statistics/odd-row': [
    { cell: 'Sheet1!C5', found: 'about 300', expected: 'number' },
    { cell: 'B5', found: '2023Q4', expected: 'year' },
    { cell: 'D5', found: '', expected: 'unit' },
    { cell: 'A5', found: '', expected: 'name' },
  ],
  'statistics/more-rows': [{ count: 3 }],
  'statistics/unfilled': [{ count: 1 }, { count: 12 }],
  'statistics/other-years': [
    { path: 'a.xlsx', year: 2023, found: [2021, 2022] },
    { path: 'a.xlsx', year: 2023, found: [] },
  ],
  'statistics/template-exists': [{ path: 'a.xlsx' }],
  'statistics/template-kind': [{ path: 'a.xls' }],
  'report/announced-count': [{ words: 'seven tasks', sections: 8 }],
  'figure/literal-number': [
    { id: 'a', numbers: ['5.6%'], pattern: 'a {#}%, b {growth}%', fitsOnce: true },
    { id: 'a', numbers: ['5'], pattern: '{#} a, {value} b', fitsOnce: false },
  ],
  'figure/unknown-heading': [
    { id: 'a', words: 'review', known: ['plan'] },
    { id: 'a', words: 'review', known: [] },
  ],
  'figure/ambiguous-heading': [{ id: 'a', words: 'year', known: ['year one', 'year two'] }],
  'figure/duplicate': [{ id: 'gdp', line: 3 }],
  'figure/unknown': [
    { id: 'gdb', nearest: 'gdp', known: ['gdp'] },
    { id: 'gdb', nearest: undefined, known: [] },
  ],
  'figure/no-number': [{ id: 'gdp' }],
  'figure/mixed-units': [
    { id: 'gdp', unit: '', first: '%' },
    { id: 'gdp', unit: '%', first: '' },
  ],
  'figure/no-share': [{ id: 'gdp', shown: '12' }],
  'figure/no-whole': [{ shares: [2.1, 39.5], sum: 41.6 }],
  'briefing/not-in-report': [
    { words: 'GDP grew', nearest: { words: 'GDP fell', file: 'report.yaml', line: 3, lacks: ['grew'], has: ['fell'] } },
    { words: 'GDP grew', nearest: undefined },
  ],
  'briefing/unknown-section': [
    { words: 'growth', nearest: 'Growth', known: ['Growth'] },
    { words: 'growth', nearest: undefined, known: [] },
  ],
  'briefing/cut-number': [{ words: 'grew 4', number: '4%', file: 'report.yaml', line: 3 }],
  'briefing/ambiguous-section': [{ words: 'growth', known: ['Steady growth', 'Green growth'] }],
  'briefing/repeated-section': [{ heading: 'Growth', line: 3 }],
  'briefing/section-elsewhere': [
    { heading: 'Growth', part: 'Review', key: 'areas' },
    { heading: 'Growth', part: 'Building', key: undefined },
  ],
  'briefing/left-out': [
    { key: 'glance', by: 'leave-out' },
    { key: 'growth', by: 'order' },
  ],
  'briefing/too-many-slides': [{ slides: 21, most: 16 }],
  'briefing/nothing-left': [{}],
  'briefing/no-alt': [{ path: 'images/a.jpg' }],
  'template/missing': [{ name: 'book.hbs', folder: 'templates/report' }],
  'template/syntax': [
    { reason: "if doesn't match each" },
    { reason: '{{{ }}}' },
    { reason: "Expecting 'ID', 'STRING', got 'EOF'" },
    { reason: "Expecting 'ID', got 'INVALID'" },
  ],
  'template/unknown-variable': [
    { name: 'titel', nearest: 'title', known },
    { name: 'constructor', nearest: undefined, known: [] },
  ],
  'template/unknown-helper': [
    { name: 'shout', known: ['number'] },
    { name: 'shout', known: [] },
  ],
  'template/unknown-partial': [
    { name: 'pratial', nearest: 'partial', known: ['partial'] },
    { name: 'x', nearest: undefined, known: [] },
  ],
  'template/left-out': [
    { text: 'last year', count: 1 },
    { text: 'last year', count: 300 },
  ],
  'template/failed': [
    { reason: 'endless' },
    { reason: 'too-many' },
    { reason: 'not-a-text' },
    { reason: 'x is no function' },
  ],
  'markup/malformed': [{ reason: 'unmatched closing tag: p' }, { reason: 'doctype' }, { reason: 'something new' }],
  'markup/unclosed': [{ name: 'p' }],
  'markup/unknown-element': [
    { name: 'pp', nearest: 'p', known: ['p'] },
    { name: 'zzz', nearest: undefined, known: ['p'] },
  ],
  'markup/unknown-attribute': [
    { name: 'x', element: 'slide', known: ['layout'] },
    { name: 'x', element: 'p', known: [] },
  ],
  'markup/invalid-attribute': [{ name: 'layout', element: 'slide', value: 'x', known: ['cover'] }],
  'markup/misplaced': [
    { name: 'p', parent: 'title', known: ['sub'] },
    { name: 'p', parent: '', known: ['book'] },
  ],
  'markup/missing-element': [{ name: 'title', parent: 'slide' }],
  'markup/empty-heading': [{ parent: 'section' }],
  'markup/repeated': [{ name: 'title', parent: 'slide' }],
  'markup/stray-text': [{ text: 'x', parent: 'slide' }],
  'markup/uneven-row': [{ cells: 2, columns: 3 }],
  'markup/uneven-series': [{ name: '2024', labels: ['a'], expected: ['a', 'b'] }],
  'font/unknown-role': [{ role: 'bodi', nearest: 'body', known: ['body'] }],
  'font/damaged': [
    { path: 'a.ttf', reason: 'collection' },
    { path: 'a.ttf', reason: 'Unknown font format' },
    { path: 'a.ttf', reason: 'truncated' },
    { path: 'a.ttf', reason: 'web font' },
    { path: 'a.ttf', reason: 'no outlines' },
    { path: 'a.ttf', reason: 'no Unicode' },
  ],
  'font/no-glyph': [
    {
      script: 'Latin',
      characters: [{ character: 'x', codePoint: 'U+0078', file: 'content/a/report.yaml', line: 3 }],
      count: 1,
      role: 'body',
      files: ['a.otf'],
    },
    { script: 'Symbol', characters: [{ character: 'x', codePoint: 'U+0078' }], count: 9, role: 'body', files: [] },
  ],
  'print/coarse-picture': [{ path: 'plan.jpg', dpi: 96, least: 200, millimetres: 120, edition: 'session' }],
  'print/colour-picture': [{ path: 'plan.jpg', edition: 'session' }],
  'print/wide-cell': [
    { text: 'Guangzhou', count: 1, edition: 'session' },
    { text: 'Guangzhou', count: 3, edition: 'large' },
  ],
  'print/contrast': [{ style: 'title', color: 'accent', ratio: 2.1, least: 3 }],
  'print/cover-full': [{ lines: 25, room: 22 }],
  'print/long-sentence': [{ sentence: 'long', lines: 25, room: 19, edition: 'podium' }],
  'preflight/font-not-embedded': [{ font: 'Song' }],
  'preflight/font-not-subset': [{ font: 'Song' }],
  'preflight/missing-glyph': [{ page: 3, font: 'Song' }],
  'preflight/colour': [{ page: 3 }],
  'preflight/dead-link': [
    { target: 'entry-1', page: 3 },
    { target: 'entry-1', page: undefined },
  ],
  'preflight/page-parity': [{ page: 4, label: '1' }],
  'preflight/unreadable': [
    { reason: 'table', detail: 'startxref' },
    { reason: 'syntax', detail: 'byte 12' },
    { reason: 'stream', detail: 'byte 12' },
    { reason: 'pages', detail: '2/3' },
  ],
  'deck/contrast': [{ type: 'ink', ground: 'paper', ratio: 3.2, least: 4.5 }],
  'deck/master': (
    ['damaged', 'too-large', 'encrypted', 'no-presentation', 'no-master', 'no-title', 'strict', 'unsafe'] as const
  ).map((reason) => ({ path: 'office.pptx', reason })) as [Problems['deck/master']],
  'deck/master-dropped': [
    { path: 'office.pptx', what: ['macros', 'external', 'objects', 'media', 'motion', 'masters'] },
  ],
  'deck/master-unmapped': [
    { path: 'office.pptx', what: ['cover', 'closing', 'subtitle', 'area', 'ground'], layout: 'Title and Content' },
  ],
  'deck/overfull': [{ text: 'long', layout: 'task', lines: 5, room: 3 }],
  'deck/shortened': [{ text: 'long, text', kept: 'long……' }],
  'deck/left-out': [{ title: 'Reform', layout: 'task', shown: 5, of: 8 }],
  'deck/typeface': [
    {
      typeface: 'Song',
      script: 'Han',
      characters: [{ character: 'x', codePoint: 'U+20BB7', file: 'a/report.yaml', line: 3 }],
      count: 1,
    },
    { typeface: 'Song', script: 'Tibetan', characters: [{ character: 'ཀ', codePoint: 'U+0F40' }], count: 4 },
  ],
  'deck/split': [{ title: 'Tasks', layout: 'overview', slides: 2 }],
  'deck/empty-slide': [
    { layout: 'chart', needs: 'chart' },
    { layout: 'figures', needs: 'figures' },
  ],
  'import/unknown-ending': [
    { ending: 'odt', known: ['.docx', '.txt', '.md'] },
    { ending: '', known: ['.docx', '.txt', '.md'] },
  ],
  'import/empty': [{ pictures: 0 }, { pictures: 3 }],
  'import/no-line': [{ line: 9999, count: 120 }],
  'import/too-large': [{ megabytes: 120, limit: 100 }],
  'import/too-much': [
    { of: 'megabytes', limit: 300 },
    { of: 'paragraphs', limit: 40000 },
    { of: 'elements', limit: 500000 },
    { of: 'depth', limit: 400 },
    { of: 'characters', limit: 1500000 },
  ],
  'import/folder': [
    { folder: 'drafts', drafts: ['a.docx', 'b.docx'] },
    { folder: 'drafts', drafts: [] },
  ],
  'import/owner-file': [
    { path: '~$a.docx', document: 'a.docx' },
    { path: '~$a.docx', document: undefined },
  ],
  'import/open': [{}],
  'import/old-word': [{}],
  'import/password': [{}],
  'import/damaged': [{}],
  'import/wrong-kind': (
    ['docx', 'xlsx', 'pptx', 'odt', 'ofd', 'zip', 'rtf', 'pdf', 'picture', 'html', 'xml', 'text', 'binary'] as const
  ).map((found) => ({ expected: found === 'text' ? 'docx' : found === 'odt' ? undefined : 'txt', found })) as [
    Problems['import/wrong-kind'],
  ],
  'import/converted': [{ program: '/usr/bin/soffice' }],
  'import/no-converter': [{}],
  'import/not-converted': [
    { program: '/usr/bin/soffice', reason: 'time' },
    { program: '/usr/bin/soffice', reason: 'failed' },
  ],
  'import/embedded': [{}],
  'import/encoding': [{ encoding: 'GB18030' }],
  'import/control-character': [
    { codePoint: 'U+200B', count: 1 },
    { codePoint: 'U+200B', count: 2 },
    { codePoint: 'U+FFFD', count: 1 },
    { codePoint: 'U+FFFD', count: 2 },
  ],
  'import/plain-character': [
    { kind: 'half-width', pairs: ['x → y'], count: 1 },
    { kind: 'radical', pairs: ['x → y', 'v → w'], count: 4 },
  ],
  'import/private-use': [
    { codePoints: ['U+E000'], count: 1 },
    { codePoints: ['U+E000', 'U+E001'], count: 3 },
  ],
  'import/tracked-changes': [{ count: 1 }, { count: 2 }],
  'import/picture': [
    { reason: 'other', name: 'image1.png' },
    { reason: 'linked', name: '' },
    { reason: 'vector', name: 'image1.png' },
    { reason: 'format', name: '' },
    { reason: 'damaged', name: 'image1.png' },
    { reason: 'large', name: '' },
    { reason: 'colour', name: 'image1.png' },
    { reason: 'cropped', name: '' },
    { reason: 'note', name: 'image1.png' },
    { reason: 'head', name: '' },
    { reason: 'caption', name: '' },
    { reason: 'margin', name: '' },
    { reason: 'alt', name: 'image1.png' },
    { reason: 'gone', name: '' },
  ],
  'import/object': [
    { kind: 'excel', name: '', rows: 3 },
    { kind: 'other', name: 'Some.Program', rows: 0 },
  ],
  'import/flattened': [
    { reason: 'header', words: ['total', 'growth'] },
    { reason: 'heads', words: ['town', 'invested', 'invested'] },
    { reason: 'rows', words: ['schools'] },
    { reason: 'columns', words: ['as before'] },
    { reason: 'paragraphs', words: ['one two'] },
    { reason: 'wide', words: ['name', 'January'] },
    { reason: 'layout', words: ['aims'] },
    { reason: 'continued', words: ['continued'] },
  ],
  'import/formula': [{ text: 'a+b' }],
  'import/phonetic-guide': [{ guides: ['a b'] }, { guides: ['a b', 'c d'] }],
  'import/hidden-text': [{ text: 'secret' }],
  'import/field': [{ field: 'SEQ table' }],
  'import/text-box': [{ text: 'aside' }],
  'import/symbol': [{ symbol: 'char F0FF in font Wingdings' }],
  'import/html': [{ count: 1 }, { count: 2 }],
  'import/front-matter': [
    { lines: 1, text: 'title: Report' },
    { lines: 2, text: 'a: 1 b: 2' },
  ],
  'import/assumed': [
    { key: 'title', value: 'Report' },
    { key: 'issuer', value: 'Government' },
    { key: 'date', value: '2024-01-01' },
  ],
  'import/unsure': [
    { reason: 'before-text', excerpt: 'words' },
    { reason: 'number-order', excerpt: 'words' },
    { reason: 'long-heading', excerpt: 'words' },
    { reason: 'table-caption', excerpt: 'words' },
    { reason: 'table-as-text', excerpt: 'words' },
    { reason: 'term-not-found', excerpt: 'XR' },
    { reason: 'heading-level', excerpt: 'words' },
    { reason: 'heading-style', excerpt: 'words' },
    { reason: 'bold-section', excerpt: 'words' },
  ],
  'import/numbering': [
    { was: 'III', now: 'II', heading: 'x', count: 1 },
    { was: '', now: 'I', heading: 'x', count: 3 },
  ],
  'import/dropped': [
    { reason: 'page-number', excerpt: '3', count: 12 },
    { reason: 'running-head', excerpt: 'x', count: 1 },
    { reason: 'contents', excerpt: 'x', count: 5 },
    { reason: 'repeated-title', excerpt: 'x', count: 1 },
    { reason: 'comment', excerpt: 'x', count: 1 },
  ],
  'import/outside': [{ lines: ['Print'] }, { lines: Array.from({ length: 40 }, (_, i) => `Line ${i}`) }],
  'import/page-header': [{ lines: ['Secret'] }],
  'import/secrecy': [{ mark: 'Secret' }],
  'import/stray-marks': [
    { count: 1, mark: '[1]' },
    { count: 6, mark: '[1]' },
  ],
  'import/not-read': [{ texts: ['aside', 'note'] }],
  'import/lost-text': [
    { draft: 'one', report: 'two' },
    { draft: 'one', report: '' },
  ],
  'import/target-outside': [{ folder: '../a', root: '/home/user/yinfa' }],
  'import/not-in-content': [{ folder: 'a', name: 'a' }],
  'import/exists': [{ folder: 'content/x' }],
  'import/other-report': [
    { was: { issuer: 'a', year: '2025' }, now: { issuer: 'b', year: '2026' }, folder: 'content/x' },
  ],
  'import/not-updatable': [{ path: 'content/x/report.yaml' }],
  'import/re-anchored': [{ id: 'gdp', line: 7, was: 'gross {value}', now: 'total {value}' }],
  'import/new-figures': [{ labels: ['roads'] }, { labels: ['roads', 'schools'] }],
  'import/pruned': [{ name: 'figures.yaml', entry: '- id: gdp\n  label: total' }],
  'import/prunable': [
    { count: 1, folder: 'content/a' },
    { count: 3, folder: 'content/a' },
  ],
  'import/hand-kept': [
    { report: 'by hand', draft: 'draft' },
    { report: 'by hand', draft: '' },
    { report: '', draft: 'draft' },
  ],
  'import/overwritten': [
    { was: 'by hand', now: 'draft' },
    { was: 'by hand', now: '' },
  ],
  'import/hand-undone': [
    { kind: 'deleted', text: 'by hand' },
    { kind: 'placed', text: 'by hand' },
  ],
  'import/lost-comment': [{ comment: '# why' }],
  'verify/missing-file': [{ path: 'out/a/report.pdf' }, { path: 'uot/a/report.pdf', nearest: 'out' }],
  'verify/unreadable': (['pdf', 'pptx'] as const).map((kind) => ({ path: `out/a/x.${kind}`, kind })) as [
    Problems['verify/unreadable'],
  ],
  'verify/other-report': [{ path: 'out/a/report.pdf', title: 'a', found: 'b' }],
  'verify/stale': [{ path: 'out/a/report.pdf', count: 21, places: [{ expected: 'a', found: '', page: '3' }] }],
  'verify/missing-text': (
    [
      'cover',
      'title',
      'occasion',
      'speaker',
      'salutation',
      'heading',
      'paragraph',
      'table',
      'caption',
      'annex',
      'entry',
    ] as const
  ).flatMap((what) =>
    ['b', undefined].map((found) => ({ path: 'out/a/report.pdf', what, expected: 'a', found, page: '3' })),
  ) as [Problems['verify/missing-text']],
  'verify/extra-text': [{ path: 'out/a/report.pdf', found: 'a', page: '3' }],
  'verify/repeated': [{ path: 'out/a/report.pdf', found: 'a', page: '3' }],
  'verify/order': [{ path: 'out/a/report.pdf', what: 'paragraph', expected: 'a', page: '3' }],
  'verify/left-out': (['glossary', 'table', 'caption', 'occasion', 'speaker'] as const).map((what) => ({
    path: 'out/a/report.pdf',
    what,
    count: 2,
  })) as [Problems['verify/left-out']],
  'verify/contents': [
    { path: 'out/a/report.pdf', heading: 'a', expected: '3', found: '4' },
    { path: 'out/a/report.pdf', heading: 'a', expected: '3', found: undefined },
  ],
  'verify/mark': [
    { path: 'out/a/report.pdf', term: 'a', expected: 3, found: '4', page: '5', others: 0 },
    { path: 'out/a/report.pdf', term: 'a', expected: 3, found: '4', page: '5', others: 1 },
    { path: 'out/a/report.pdf', term: 'a', expected: 3, found: undefined, page: '5', others: 2 },
    { path: 'out/a/report.pdf', term: 'a', expected: undefined, found: '4', page: '5', others: 0 },
  ],
  'verify/entry': [
    { path: 'out/a/report.pdf', term: 'a', reason: 'number', expected: '3', found: '4', page: '5', others: 2 },
    { path: 'out/a/report.pdf', term: 'a', reason: 'page', expected: '3', found: '4', page: '5', others: 0 },
  ],
  'verify/missing-slide': [{ path: 'out/a/briefing.pptx', title: 'a' }],
  'verify/missing-figure': [{ path: 'out/a/briefing.pptx', slide: '3', label: 'a', shown: '4.5%' }],
  'verify/number': [
    { path: 'out/a/briefing.pptx', slide: '3', number: '4.6%', nearest: { label: 'a', shown: '4.5%' } },
    { path: 'out/a/briefing.pptx', slide: '3', number: '4.6%', nearest: undefined },
  ],
  'verify/slide-words': (['words', 'order'] as const).map((reason) => ({
    path: 'out/a/briefing.pptx',
    slide: '3',
    reason,
    found: 'a',
  })) as [Problems['verify/slide-words']],
  'verify/chart': (['cache', 'workbook', 'both'] as const).flatMap((where) => [
    { path: 'out/a/briefing.pptx', slide: '3', chart: 1, where, label: 'a', expected: '4.5', found: '4.6' },
    { path: 'out/a/briefing.pptx', slide: '3', chart: 1, where, label: 'a', expected: '4.5', found: undefined },
    { path: 'out/a/briefing.pptx', slide: '3', chart: 1, where, label: 'a', expected: undefined, found: 'a' },
  ]) as unknown as [Problems['verify/chart']],
  'verify/note': [
    { path: 'out/a/briefing.pptx', slide: '3', reason: 'text', expected: 'a', found: 'b' },
    { path: 'out/a/briefing.pptx', slide: '3', reason: 'text', expected: undefined, found: 'b' },
    { path: 'out/a/briefing.pptx', slide: '3', reason: 'page', expected: '4', found: '5', sentence: 'a' },
  ],
  'verify/not-built': [
    { path: 'out/a/report.pdf', places: [], count: 0 },
    {
      path: 'out/a/briefing.pptx',
      places: [
        { thing: 'slide', number: 3, name: 'a', how: 'changed', expected: 'b', found: '' },
        { thing: 'master', how: 'changed' },
      ],
      count: 3,
    },
  ],
  'verify/not-rebuilt': [
    { path: 'out/a/report.pdf', reason: 'size', limit: 1 },
    { path: 'out/a/report.pdf', reason: 'time', limit: 1 },
  ],
  'verify/more': [
    { path: 'out/a/report.pdf', code: 'verify/mark', count: 1 },
    { path: 'out/a/report.pdf', code: 'verify/mark', count: 2 },
  ],
  'verify/not-compared': [
    { path: 'out/a/report.pdf', count: 1, pages: ['3'] },
    { path: 'out/a/briefing.pptx', count: 22, pages: ['2', '4'] },
    { path: 'out/a/report.docx', count: 2, pages: [] },
  ],
  'usage/unknown-option': [
    { option: '--oot', nearest: '--out' },
    { option: '--zzz', nearest: undefined },
  ],
  'usage/unknown-command': [
    { command: 'buidl', nearest: 'build' },
    { command: 'zzz', nearest: undefined },
  ],
  'usage/missing-value': [{ option: '--out' }],
  'usage/missing-argument': [{ command: 'import', argument: 'file' }],
  'usage/not-together': [{ option: '--json', other: '--watch' }],
  'usage/needs-option': [{ option: '--reason', needed: '--accept' }],
  'usage/one-file': [{ path: 'proof.docx' }],
  'usage/excess-argument': [{ command: 'import' }],
  'diff/no-git': [{ revision: 'HEAD~1' }],
  'diff/unreadable-repository': [{ revision: 'HEAD~1', detail: 'fatal: bad config line 3 in file .git/config' }],
  'diff/no-repository': [{ revision: 'HEAD~1' }, { revision: 'content/b', nearest: 'content/a' }],
  'diff/not-fetched': [{ revision: 'HEAD~1' }],
  'diff/unknown-revision': [{ revision: 'HEAD~1' }, { revision: 'content/b', nearest: 'content/a' }],
  'diff/no-report': [
    { name: 'a', known: ['b'] },
    { name: 'a', known: [] },
    { name: undefined, known: [] },
  ],
  'usage/invalid-value': [{ option: '--only', value: 'doc', known: ['pdf', 'pptx'] }],
  'internal/fault': [{ version: '1.2.3', message: 'x is not a function' }],
};

export const codes = Object.keys(samples) as Code[];
