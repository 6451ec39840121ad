/**
 * Random edits of a report, as writers make them in the last days: numbers, sentences, sections, marks, years.
 *
 * The same seed gives the same edits. The values are those of `report.yaml`; what is edited is a copy.
 */

/** A generator of random numbers from a seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, below: (limit) => Math.floor(next() * limit), pick: (list) => list[Math.floor(next() * list.length)] };
}

/** A copy of a report after `count` edits, with the names of those that found something to change. */
export function editReport(report, random, count, names = Object.keys(editsByName)) {
  const edited = structuredClone(report);
  const edits = [];
  for (let i = 0; i < count; i++) {
    const name = random.pick(names);
    if (editsByName[name](edited, random)) edits.push(name);
    removeEmpty(edited);
  }
  return { report: edited, edits };
}

/** All texts of a body in their order, each with what replaces it; an empty text takes its block away. */
export function textsOf(body) {
  return body.flatMap((block, i) => {
    if (typeof block === 'string') return [slot(body, i)];
    if (block.table !== undefined || block.figure !== undefined) return [];
    const own = ['salutation', 'part', 'section', 'intro', 'lead', 'text', 'after'].flatMap((key) =>
      block[key] === undefined ? [] : [{ ...slot(block, key), heading: key === 'part' || key === 'section' }],
    );
    const points = (block.points ?? []).map((_, k) => slot(block.points, k));
    return [...own, ...points, ...textsOf(block.body ?? [])];
  });
}

function slot(owner, key) {
  return {
    get: () => owner[key],
    set: (text) => {
      owner[key] = text;
    },
  };
}

const sentencesIn = (text) =>
  text.match(/[^。！？\n]*[。！？]?[”’」』）)》]*\n?/gu).filter((sentence) => sentence.trim());
/** Digits that are no part of a name (G107, 4A级, 12345热线). */
const NUMBER = /(?<![A-Za-z\d.])\d+(?:\.\d+)?(?!\d|\.\d|[A-Za-z]|热线)/g;
const numbersIn = (text) => [...text.matchAll(NUMBER)];

/** Another number in the place of one, by its digits alone. */
const otherDigits = {
  changed: (digits, { next }) => (Number(digits) * (0.5 + next())).toFixed(digits.split('.')[1]?.length ?? 0),
  longer: (_, { below }) => `${below(1e6)}`,
  zero: () => '0',
  decimals: (digits) => (digits.includes('.') ? digits.split('.')[0] : `${digits}.5`),
};

/** Also its form: a sign, a range, Chinese or full-width digits, a group of thousands, none at all. */
const otherForms = {
  negative: (digits) => `-${digits}`,
  range: (digits) => `${digits}—${Number(digits) + 1}`,
  chinese: () => '三十五',
  wide: (digits) => digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  grouped: () => '12,345',
  qualified: (digits) => `近${digits}`,
  none: () => '',
};

function changeNumber(texts, random, forms) {
  const choice = random.pick(texts.filter((text) => numbersIn(text.get()).length > 0));
  if (!choice) return false;
  const text = choice.get();
  const { 0: digits, index } = random.pick(numbersIn(text));
  const other = random.pick(Object.values(forms))(digits, random);
  choice.set(text.slice(0, index) + other + text.slice(index + digits.length));
  return true;
}

function changeText(texts, random, change, fits = () => true) {
  const choice = random.pick(texts.filter((text) => fits(text.get())));
  if (!choice) return false;
  const before = choice.get();
  const after = change(before, choice);
  choice.set(after);
  return after !== before;
}

const runningTexts = (report) => textsOf(report.body).filter(({ heading }) => !heading);

function takeSentence(report, random) {
  const choice = random.pick(runningTexts(report));
  if (!choice) return undefined;
  const sentences = sentencesIn(choice.get());
  const at = random.below(sentences.length);
  choice.set(sentences.filter((_, i) => i !== at).join(''));
  return sentences[at];
}

/** Every list of blocks that holds sections, with what is in it. */
function sectionLists(body) {
  const inner = body.flatMap((block) => (typeof block === 'object' && block.body ? sectionLists(block.body) : []));
  return body.some((block) => block.section !== undefined) ? [body, ...inner] : inner;
}

const isSection = (block) => typeof block === 'object' && block.section !== undefined;
const hasSections = (block) => block.body?.some(isSection) ?? false;

const years = /(?<!\d)20\d\d(?=年)/g;
const marks = /[，、；：。“”（）《》—]/g;

/** Each edit changes the report it is given; false where it has nothing to change. */
const editsByName = {
  digits: ({ body }, random) => changeNumber(textsOf(body), random, otherDigits),
  form: ({ body }, random) => changeNumber(textsOf(body), random, { ...otherDigits, ...otherForms }),
  'all-digits': ({ body }, random) => {
    for (const text of textsOf(body))
      text.set(
        text.get().replace(NUMBER, (digits) => (random.next() < 0.5 ? otherDigits.changed(digits, random) : digits)),
      );
    return true;
  },
  unit: ({ body }, random) => {
    const unit = /(?<=\d)(?:个百分点|[万亿]?(?:元|人|户|平方米|吨)|公里|[%家个项件亩])/gu;
    const other = () => random.pick(['%', '亿元', '万人', '个百分点', '家', '公里', '倍', '']);
    return changeText(
      textsOf(body),
      random,
      (text) => replaceOne(text, unit, random, other),
      (text) => text.search(unit) >= 0,
    );
  },
  movement: ({ body }, random) => {
    const words = /增长|下降|提高|降低|增加|减少|提升|回落|上升/g;
    const other = () => random.pick(['增长', '下降', '提高', '减少', '正增长', '持平']);
    return changeText(
      textsOf(body),
      random,
      (text) => replaceOne(text, words, random, other),
      (text) => text.search(words) >= 0,
    );
  },
  year: ({ body }, random) =>
    changeText(
      textsOf(body),
      random,
      (text) => replaceOne(text, years, random, (year) => `${Number(year) + random.pick([-5, -1, 1, 5])}`),
      (text) => text.search(years) >= 0,
    ),
  mark: ({ body }, random) =>
    changeText(
      textsOf(body),
      random,
      (text) => replaceOne(text, marks, random, () => random.pick(['', '，', '、', '；', '“', '）'])),
      (text) => text.search(marks) >= 0,
    ),
  'delete-sentence': (report, random) => takeSentence(report, random) !== undefined,
  'delete-paragraph': (report, random) => changeText(runningTexts(report), random, () => ''),
  'delete-many': (report, random) => {
    for (const text of runningTexts(report)) if (random.next() < 0.15) text.set('');
    return true;
  },
  'move-sentence': (report, random) => {
    const sentence = takeSentence(report, random);
    removeEmpty(report);
    return (
      sentence !== undefined &&
      changeText(runningTexts(report), random, (text) => `${text.trimEnd()}\n${sentence.trim()}`)
    );
  },
  'double-sentence': (report, random) =>
    changeText(
      runningTexts(report),
      random,
      (text) => `${text.trimEnd()}\n${random.pick(sentencesIn(text)).trim()}`,
      (text) => text.trim() !== '',
    ),
  'merge-sentences': (report, random) =>
    changeText(
      runningTexts(report),
      random,
      (text) => replaceOne(text, /。\n?(?=.)/gu, random, () => '，'),
      (text) => sentencesIn(text).length > 1,
    ),
  'new-sentence': (report, random) => {
    const count = random.below(900) + 100;
    const sentence = random.pick([
      `新建改建农村公路${count}公里。`,
      `全年培训技能人才${count}人次、增长${random.below(40)}.${random.below(9)}%。`,
      '各项工作有序推进。',
    ]);
    return changeText(runningTexts(report), random, (text) => `${text.trimEnd()}\n${sentence}`);
  },
  'split-sentence': (report, random) =>
    changeText(
      runningTexts(report),
      random,
      (text) => replaceOne(text, /[，；]/g, random, () => '。\n'),
      (text) => /[，；]/.test(text),
    ),
  'exchange-paragraphs': (report, random) => {
    const texts = runningTexts(report);
    const [a, b] = [random.pick(texts), random.pick(texts)];
    if (!a || a === b) return false;
    const text = a.get();
    a.set(b.get());
    b.set(text);
    return true;
  },
  'move-section': ({ body }, random) => {
    const lists = sectionLists(body);
    const from = random.pick(lists);
    const section = from && random.pick(from.filter(isSection));
    if (!section) return false;
    from.splice(from.indexOf(section), 1);
    // A section within a section holds no third level.
    const to = hasSections(section) || !lists.includes(from) ? from : random.pick(lists);
    to.splice(random.below(to.length + 1), 0, section);
    return true;
  },
  'delete-section': ({ body }, random) => {
    const list = random.pick(sectionLists(body));
    const section = list && random.pick(list.filter(isSection));
    if (section) list.splice(list.indexOf(section), 1);
    return section !== undefined;
  },
  rename: ({ body }, random) => {
    const headings = textsOf(body).filter(({ heading }) => heading);
    const others = ['更好服务大局', '全力以赴抓好当前工作，推动各项事业迈上新台阶。', '工作安排', '过去五年'];
    return changeText(headings, random, (text) =>
      random.pick([
        () => random.pick(others),
        () => `进一步${text}`,
        () => text.slice(0, Math.ceil(text.length / 2)),
        () => random.pick(headings).get(),
      ])(),
    );
  },
};

/** The text with one of the matches of a pattern, picked at random, replaced. */
function replaceOne(text, pattern, random, other) {
  const found = random.pick([...text.matchAll(pattern)]);
  if (!found) return text;
  return text.slice(0, found.index) + other(found[0]) + text.slice(found.index + found[0].length);
}

/** Takes away texts without a character, and blocks without a text. */
function removeEmpty(report) {
  report.body = withoutEmpty(report.body);
}

function withoutEmpty(body) {
  return body.flatMap((block) => {
    if (typeof block === 'string') return block.trim() === '' ? [] : [block];
    const texts = ['intro', 'lead', 'after'];
    for (const key of texts) if (block[key] !== undefined && block[key].trim() === '') delete block[key];
    if (block.points) {
      block.points = block.points.filter((point) => point.trim() !== '');
      if (block.points.length === 0) delete block.points;
    }
    for (const key of ['part', 'section', 'salutation'])
      if (block[key] !== undefined && block[key].trim() === '') return withoutEmpty(block.body ?? []);
    if (block.body) block.body = withoutEmpty(block.body);
    if (block.text !== undefined && block.text.trim() === '') {
      const left = [block.lead, ...(block.points ?? []), block.after].filter(Boolean).join('\n');
      return left === '' ? [] : [left];
    }
    return [block];
  });
}
