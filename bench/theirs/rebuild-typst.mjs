/** One number of the text changes, and Typst makes the book again in the same process. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { oneNumberChanged } from '../inputs/report.mjs';
import { answer } from '../measure/warm.mjs';
import { fontFolder } from './fonts.mjs';

answer(({ source, pdf }) => {
  const text = readFileSync(source, 'utf8');
  const compiler = NodeCompiler.create({ workspace: dirname(source), fontArgs: [{ fontPaths: [fontFolder] }] });
  return {
    before: (run) => oneNumberChanged(text, run),
    work(mainFileContent) {
      writeFileSync(pdf, compiler.pdf({ mainFileContent }));
      compiler.evictCache(10);
    },
  };
});
