/**
 * The value of an indicator as type: the number large and in red, its unit a third as large behind it, and its qualifier
 * (近, 超, 不少于) small on a line of its own above it, so that all numerals of a column begin at one edge.
 */
import type { SlideIndicator } from '../../document/deck.js';
import { plain, type Text } from '../../text/running-text.js';
import { slice } from '../../text/slice.js';
import type { Paragraph, StyledRun } from '../canvas/box.js';
import { paragraph, runsOf } from '../canvas/style.js';
import { balance } from '../fit/balance.js';
import { setOnce } from '../fit/set-once.js';

/** Units as a share of the numeral, and their largest size in points. */
const unitShare = 0.34;
const largestUnit = 26;
/** A percent sign at this share of the numeral looks as large as a unit in Han. */
const signShare = 0.46;
/** The dash of a range, raised to the middle of the digits; raised, it is drawn at two thirds of its size. */
const dashShare = 0.62;
/** Digits have no descenders, so their lines are closer than those of text. */
const numeralLeading = 1.08;

export function isNumeral({ value }: Pick<SlideIndicator, 'value'>): boolean {
  return /\d/.test(plain(value));
}

/** The value in `size` points: a paragraph for the qualifier, if there is one, and one for number and unit. */
export const setValue = setOnce(({ value, unit }: SlideIndicator, size, w, theme): Paragraph[] => {
  const { sizes, leading } = theme;
  if (!isNumeral({ value })) {
    // 突破万亿元 is read as one word.
    return [
      paragraph(balance(runsOf([...value, ...unit], { size, colour: 'accent', bold: true }), w), size, leading.tight),
    ];
  }
  const { before, number } = divided(value);
  const small = Math.max(sizes.label.smallest, Math.min(largestUnit, Math.round(size * unitShare)));
  const sign = Math.max(sizes.label.smallest, Math.round(size * signShare));
  const runs = [...numeralRuns(number, size, small), ...unitRuns(unit, small, sign)];
  const line = paragraph(runs, size, numeralLeading);
  if (plain(before) === '') return [line];
  const least = sizes.label.smallest;
  return [paragraph(runsOf(before, { size: least, colour: 'muted' }), least, leading.tight), line];
});

/** A value at its first digit or the sign before it. */
function divided(value: Text): { readonly before: Text; readonly number: Text } {
  const at = plain(value).search(/[-−－+]?\d/);
  return { before: slice(value, 0, at), number: slice(value, at) };
}

/** The digits large, the dash of a range light and short between them, words behind the digits as small as a unit. */
function numeralRuns(value: Text, size: number, small: number): StyledRun[] {
  return value.flatMap((run) =>
    run.text.split(/([\d.,，:：/]+)/).flatMap((text, i): StyledRun[] => {
      if (i % 2 === 1) return runsOf([{ ...run, text }], { size, colour: 'accent', bold: true });
      if (/^[-−－+]$/.test(text) && plain(value).startsWith(text))
        return runsOf([{ ...run, text }], { size, colour: 'accent', bold: true });
      if (/^[%‰℃]?[—–～~－-]+$/.test(text)) return dashRuns({ ...run, text }, size);
      return runsOf([{ ...run, text }], { size: small, colour: 'muted' });
    }),
  );
}

function dashRuns(run: Text[number], size: number): StyledRun[] {
  const [, sign = '', dash = ''] = /^([%‰℃]?)(.*)$/su.exec(run.text)!;
  return [
    ...runsOf([{ ...run, text: sign }], { size: Math.round(size * signShare), colour: 'accent' }),
    ...runsOf([{ ...run, text: dash, script: 'sup' }], { size: Math.round(size * dashShare), colour: 'accent' }),
  ];
}

/** Units small, a space before a word; signs as % larger and in the colour of the number. */
function unitRuns(unit: Text, small: number, sign: number): StyledRun[] {
  const runs = unit.flatMap((run) =>
    run.text
      .split(/([%‰℃])/)
      .flatMap((text) =>
        runsOf(
          [{ ...run, text }],
          /^[%‰℃]$/.test(text) ? { size: sign, colour: 'accent' } : { size: small, colour: 'muted' },
        ),
      ),
  );
  const [first] = runs;
  return first && !/^[%‰℃]/.test(first.text) ? [{ ...first, text: ' ' }, ...runs] : runs;
}
