/**
 * The rules of Chinese typesetting as cases a typesetter can read.
 *
 * ¹²³ are reference marks. Each file of `cases/<rule>/` is a head (`width: 10`, in ems; `indent:`, `align:`), the paragraph,
 * a line of `---`, and the lines expected. On a difference the lines that came out are in the failure.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compose } from '../../src/typography/compose.js';
import { cells, written } from './measured.js';

interface Case {
  readonly width: number;
  readonly indent: number;
  readonly align: string;
  readonly paragraph: string;
  readonly expected: readonly string[];
}

function read(path: URL): Case {
  const [head = '', paragraph = '', lines = ''] = readFileSync(path, 'utf8').split(/^---\n/m);
  const keys = Object.fromEntries([...head.matchAll(/^(\w+): *(.+)$/gm)].map(([, key, value]) => [key, value]));
  return {
    width: Number(keys.width),
    indent: Number(keys.indent ?? 0),
    align: keys.align ?? 'justify',
    paragraph: paragraph.trim(),
    expected: lines.replace(/\n$/, '').split('\n'),
  };
}

/** The lines with what was done to them: `|` after a line that fills the measure. */
function set({ width, indent, align, paragraph }: Case): string[] {
  const list = cells(paragraph);
  const composition = compose(
    list,
    { width, indent, justify: align === 'justify' },
    align === 'center' ? 'shape' : 'full',
  );
  const lines = composition.set(composition.ways[0]!);
  return lines.map((line) => list.slice(line.start, line.end).map(written).join('').trim());
}

const root = new URL('cases/', import.meta.url);
for (const rule of readdirSync(root)) {
  for (const name of readdirSync(new URL(`${rule}/`, root))) {
    test(`${rule}: ${name.replace(/\.txt$/, '')}`, () => {
      const given = read(new URL(`${rule}/${name}`, root));
      expect(set(given)).toEqual(given.expected);
    });
  }
}
