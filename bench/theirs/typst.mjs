/** Typst as a whole process: node typst.mjs SOURCE PDF */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFolder } from './fonts.mjs';

const [source, pdf] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: dirname(source), fontArgs: [{ fontPaths: [fontFolder] }] });
writeFileSync(pdf, compiler.pdf({ mainFileContent: readFileSync(source, 'utf8') }));
