import { expect, test } from 'vitest';
import { checkOptions, type ShapesOf } from '../../src/diagnostics/options.js';

interface Options {
  readonly out: string;
  readonly only?: 'pdf' | 'pptx';
  readonly dryRun?: boolean;
  readonly against?: readonly string[];
}
const shapes: ShapesOf<Options> = {
  out: 'string',
  'only?': ['pdf', 'pptx'],
  'dryRun?': 'boolean',
  'against?': 'object',
};
const check = (options: unknown) => () => checkOptions('build', options as Options, shapes);

test.each([
  [{ out: 'out' }],
  [{ out: 'out', only: 'pdf', dryRun: false, against: [] }],
  [{ out: 'out', only: undefined, dryRun: undefined }],
])('what is right passes: %j', (options) => {
  expect(check(options)).not.toThrow();
});

test.each([
  [{ out: 'out', only: 'PDF' }, 'build: option “only” is “PDF”; expected one of pdf, pptx'],
  [{ out: 'out', edtion: 'x' }, 'build: there is no option “edtion”'],
  [{ out: 'out', onyl: 'pdf' }, 'build: there is no option “onyl”; did you mean “only”?'],
  [{}, 'build: option “out” is missing; expected a text that is not empty'],
  [{ out: '' }, 'build: option “out” is “”; expected a text that is not empty'],
  [{ out: 'out', dryRun: 'yes' }, 'build: option “dryRun” is “yes”; expected a boolean'],
  [{ out: 'out', dryRun: null }, 'build: option “dryRun” is null; expected a boolean'],
  [{ out: 'out', against: 1 }, 'build: option “against” is a number; expected an object'],
  [undefined, 'build: expected an object of options'],
  ['out', 'build: expected an object of options'],
])('%j is refused: %s', (options, message) => {
  expect(check(options)).toThrow(new TypeError(message));
});
