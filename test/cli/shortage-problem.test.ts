import { expect, it } from 'vitest';
import { shortageProblem } from '../../src/cli/shortage-problem.js';

it('is a problem with the words of the system, or none', () => {
  const message = 'EMFILE: too many open files, open a';
  expect(shortageProblem(new Error(message))).toMatchObject({
    code: 'world/shortage',
    args: { of: 'files', detail: message },
  });
  expect(shortageProblem(new TypeError('x is undefined'))).toBeUndefined();
});
