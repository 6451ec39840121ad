/** The style sheets of the workplace: they are put together to one, so that a class has one meaning in all of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const client = 'src/preview/client';
const sheets = readdirSync(join(client, 'style')).map((name) => ({
  name,
  text: readFileSync(join(client, 'style', name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
}));

/** Repeats for all others what they say where the system chooses the colours. */
const OVER_ALL = 'system-colours.css';

/** The selectors of all rules of a sheet, each alone. */
function selectorsOf(text: string): string[] {
  return [...text.matchAll(/([^{};]+)\{/g)].flatMap(([, head = '']) =>
    head.trim().startsWith('@') ? [] : head.split(/,(?![^(]*\))/).map((one) => one.trim()),
  );
}

/** The first class is what a rule is about, those that follow are parts of it. */
const subjectOf = (selector: string) => /\.([a-z][\w-]*)/i.exec(selector)?.[1];

test('what a rule is about is styled in one sheet', () => {
  const own = sheets.filter(({ name }) => name !== OVER_ALL);
  const files = new Map<string, Set<string>>();
  for (const { name, text } of own)
    for (const selector of selectorsOf(text)) {
      const subject = subjectOf(selector);
      // Elements without a class are the same in all views.
      if (subject === undefined) expect([name, selector]).toEqual(['base.css', selector]);
      else files.set(subject, (files.get(subject) ?? new Set()).add(name));
    }
  expect(files.size).toBeGreaterThan(80);
  expect([...files].filter(([, names]) => names.size > 1)).toEqual([]);
});

test('every class is given to an element', () => {
  const source = readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(client, name), 'utf8'))
    .join('\n');
  const classes = new Set(
    sheets.flatMap(({ text }) => [...text.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name!)),
  );
  // Of `level-${level}` the part before the value is known.
  const isGiven = (name: string) =>
    new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(source) || source.includes(`${name.replace(/-.*/, '')}-\${`);
  // What pdf.js calls its elements.
  const theirs = ['markedContent', 'hiddenCanvasElement'];
  expect([...classes].filter((name) => !isGiven(name) && !theirs.includes(name))).toEqual([]);
});

test('nothing moves of its own accord, so that nobody has to ask for less of it', () => {
  for (const { name, text } of sheets)
    expect([name, /transition|animation|@keyframes|scroll-behavior/.test(text)]).toEqual([name, false]);
});
