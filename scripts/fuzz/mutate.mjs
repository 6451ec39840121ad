/** Random changes of texts, bytes and values. */

const YAML = [
  ...['\n', '\n  ', '- ', ': ', ':', '[', ']', '{', '}', '"', "'", '|\n', '>-\n', '#', ' #', '&a ', '*a', '!t ', '\t'],
  ...['---\n', '...\n', '%YAML 9\n', '%', '@', '`', '? ', '\\', '<<: *a\n', '__proto__: x\n', 'constructor: x\n', '~'],
  ...['_{', '^{', '{value}', '{growth}', '{', '[^a]', '[^专精特新]', '**', '\\n', '：', '。', '（', '”', '“', '\u3000'],
  ...[
    '\0',
    '\uFFFD',
    '\uFEFF',
    '\r',
    '\r\n',
    '\u2028',
    '\u200b',
    '\u202e',
    '\ud83d',
    '👩‍👩‍👧',
    '𠀀',
    'e\u0301',
    '\ufdd0',
    '\uffff',
  ],
  ...['part: x\n', 'section: x\n', 'body:\n', 'text: x\n', 'table: x\n', 'rows: [[1]]\n', 'figure: street.png\n'],
  ...[
    '1，234',
    '10^{8}',
    '-0',
    '３５',
    '２０２４年',
    '9'.repeat(400),
    '0.1.2',
    '1/3',
    '½',
    '①',
    '%',
    '‰',
    '近',
    '亿元',
  ],
];
const HANDLEBARS = [
  ...[
    '{{',
    '}}',
    '{{{',
    '{{#if title}}',
    '{{/if}}',
    '{{else}}',
    '{{#each body}}',
    '{{/each}}',
    '{{> part}}',
    '{{> session}}',
  ],
  ...[
    '{{> (lookup this "title")}}',
    '{{helperMissing}}',
    '{{blockHelperMissing}}',
    '{{lookup this "constructor"}}',
    '{{@root}}',
  ],
  ...[
    '{{constructor.constructor}}',
    '{{> @partial-block}}',
    '{{#with this}}',
    '{{/with}}',
    '{{!--',
    '--}}',
    '{{~',
    '~}}',
    '{{&',
  ],
  ...[
    '{{#*inline "x"}}',
    '{{/inline}}',
    '{{../title}}',
    '{{this}}',
    '{{title}}',
    '{{#title}}',
    '{{/title}}',
    '{{^}}',
    '{{log 1}}',
  ],
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<p>',
    '</p>',
    '<x/>',
    '&',
    '&amp;',
    '&#0;',
    '&#xffff;',
    '&x;',
    '<!--',
    '-->',
    '<![CDATA[',
    '<?xml?>',
  ],
  ...[
    'style="body"',
    'style=""',
    'role="x"',
    '="',
    '"',
    "'",
    '\uFFFD',
    '\ufdd0',
    '\0',
    '\uFEFF',
    '20世纪',
    '𠀀',
    '\u0378',
    '９９９',
  ],
];
export const pieces = { yaml: YAML, handlebars: [...HANDLEBARS, ...HANDLEBARS, ...YAML] };

const long = (random) => {
  const piece = random.pick([
    '山',
    '山水，',
    'abc',
    '1',
    '12 ',
    '（',
    '“',
    '、',
    '[^a]',
    '_{2}',
    '👩‍👩‍👧',
    'e\u0301',
    '。',
    '1%，',
  ]);
  return piece.repeat(random.pick([300, 3000, 20_000]) / piece.length);
};

/** A value of another sort. */
export function otherValue(random) {
  return random.pick([
    () => null,
    () => random.pick([true, false]),
    () => random.pick([0, -1, 1, 0.001, 1e3, 1e6, 1e9, 1e308, -1e9, Number.NaN, Number.POSITIVE_INFINITY, 0.1 + 0.2]),
    () =>
      random.pick([
        '',
        ' ',
        '\n',
        'x',
        '长',
        '2024-02-30',
        '0000-01-01',
        '{value}',
        '^{a}',
        '../../etc/passwd',
        '/dev/zero',
      ]),
    () =>
      random.pick([
        '#fff',
        '#ffffff',
        '12pt',
        '三号',
        '1e9pt',
        '-1cm',
        '0',
        'NaN',
        'auto',
        'all',
        'all/none',
        'a\\b',
        'con',
        '..',
      ]),
    () => random.pick(YAML),
    () => long(random),
    () =>
      random.pick([[], {}, [[]], [null], [{}], { a: { b: 1 } }, ['x', 'x'], Array.from({ length: 300 }, () => 'x')]),
    () => Array.from({ length: random.pick([30, 300, 3000]) }, (_, i) => (i % 2 ? '山水' : i)),
  ])();
}

/** Every place of a tree of values: its owner and key. */
function placesIn(value, found = []) {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    found.push({ owner: value, key });
    placesIn(value[key], found);
  }
  return found;
}

/** Changes numbers of a tree of values in place, and leaves them numbers. */
export function changeNumbers(value, random) {
  for (let count = 1 + random.below(3); count > 0; count--) {
    const place = random.pick(placesIn(value).filter(({ owner, key }) => typeof owner[key] === 'number'));
    if (place) place.owner[place.key] *= random.pick([-1, 0, 0.01, 0.3, 0.5, 0.9, 1.1, 1.5, 2, 3, 10, 1000]);
  }
}

/** Changes a tree of values in place. */
export function changeValues(value, random) {
  for (let count = 1 + random.below(3); count > 0; count--) {
    const places = placesIn(value);
    const place = random.pick(places);
    if (!place) return;
    const { owner, key } = place;
    const other = random.pick(places);
    random.pick([
      () => {
        owner[key] = otherValue(random);
      },
      () => {
        owner[key] = otherValue(random);
      },
      () => {
        owner[key] = structuredClone(other.owner[other.key]);
      },
      () => {
        if (Array.isArray(owner)) owner.splice(Number(key), 1);
        else delete owner[key];
      },
      () => {
        if (Array.isArray(owner)) owner.splice(Number(key), 0, structuredClone(owner[key]));
        else owner[`${key}x`] = otherValue(random);
      },
      () => {
        if (typeof owner[key] === 'string') owner[key] = changedText(owner[key], random, YAML);
        else if (typeof owner[key] === 'number') owner[key] *= random.pick([-1, 0, 0.01, 0.5, 2, 10, 1000]);
      },
    ])();
  }
}

/** A text after some changes. */
export function changedText(text, random, list) {
  let changed = text;
  for (let count = 1 + random.below(4); count > 0; count--) changed = changedOnce(changed, random, list);
  return changed;
}

function changedOnce(text, random, list) {
  const at = random.below(text.length + 1);
  const lines = () => text.split('\n');
  const line = random.below(lines().length);
  return random.pick([
    () => text.slice(0, at) + random.pick(list) + text.slice(at),
    () => text.slice(0, at) + random.pick(list) + text.slice(at),
    () => text.slice(0, at) + random.pick(list) + text.slice(at + 1 + random.below(12)),
    () => text.slice(0, at) + text.slice(at + 1 + random.below(30)),
    () => lines().toSpliced(line, 1).join('\n'),
    () => lines().toSpliced(line, 0, lines()[line]).join('\n'),
    () => lines().toSpliced(line, 0, lines()[random.below(lines().length)]).join('\n'),
    () => lines().with(line, ` ${lines()[line]}`).join('\n'),
    () =>
      lines()
        .with(line, lines()[line].replace(/^ {1,2}/, ''))
        .join('\n'),
    () =>
      lines()
        .with(line, lines()[line].replace(/: .*/, `: ${JSON.stringify(otherValue(random)) ?? ''}`))
        .join('\n'),
    () =>
      text.replace(/\d+/g, (digits, index) => (index > at && random.next() < 0.1 ? `${random.below(1e6)}` : digits)),
    () =>
      random.next() < 0.15 ? text.slice(0, at) + long(random) + text.slice(at) : text.slice(0, at) + text.slice(at + 2),
    () => (random.next() < 0.2 ? text.slice(0, at) : text),
  ])();
}

/** Each character of GBK with its two bytes. */
let gbk;
function gbkBytes() {
  if (gbk) return gbk;
  gbk = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++)
      if (trail !== 0x7f) gbk.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return gbk;
}

/** A text in GBK; a character that it lacks is a question mark. */
export function gbkOf(text) {
  const bytes = gbkBytes();
  return Buffer.from(
    [...text].flatMap((one) => (one.codePointAt(0) < 0x80 ? one.codePointAt(0) : (bytes.get(one) ?? 0x3f))),
  );
}

/** A text as other editors save it: in another encoding, with other ends of lines, with keys twice, nested deeply. */
export function encoded(text, random) {
  const little = Buffer.from(text, 'utf16le');
  const lines = text.split('\n');
  return random.pick([
    () => gbkOf(text),
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), little]),
    () => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(little).swap16()]),
    () => Buffer.from(`\uFEFF${text}`),
    () => Buffer.from(text.replaceAll('\n', '\r\n')),
    () => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`),
    () => Buffer.from(text.replaceAll('\n', '\r')),
    () => Buffer.from(text.replace(/\n/g, () => random.pick(['\n', '\r\n']))),
    () => Buffer.from(text.normalize('NFD')),
    () => Buffer.from(text.replaceAll('  ', '\t')),
    () => Buffer.from(lines.flatMap((line) => (/^\w+:/.test(line) ? [line, line] : [line])).join('\n')),
    () =>
      Buffer.from(
        `${text}\n${random.pick(['[', '{a: ', '- ', '> ', '&a [*a, '])}`.padEnd(
          text.length + 5000,
          random.pick(['[', '{a: ', '- ']),
        ),
      ),
  ])();
}

/** Bytes after some damage. */
export function damaged(bytes, random) {
  const copy = Buffer.from(bytes);
  return random.pick([
    () => {
      for (let count = 1 + random.below(8); count > 0 && copy.length > 0; count--)
        copy[random.below(copy.length)] ^= 1 << random.below(8);
      return copy;
    },
    () => {
      const at = random.below(copy.length);
      return copy.fill(random.pick([0, 0xff, 0x80]), at, Math.min(copy.length, at + 1 + random.below(64)));
    },
    () => copy.subarray(0, random.below(copy.length + 1)),
    () =>
      Buffer.concat([
        random.pick([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from([0xff, 0xfe]), Buffer.from([0])]),
        copy,
      ]),
    () => Buffer.concat([copy, copy]),
    () => Buffer.from(copy.toString('utf8'), 'utf16le'),
    () => {
      const at = random.below(copy.length);
      return Buffer.concat([copy.subarray(0, at), Buffer.from([0xb0, 0xa1, 0xd6]), copy.subarray(at)]);
    },
    () => Buffer.alloc(0),
  ])();
}
