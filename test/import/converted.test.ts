/** Drafts of other office programs, converted by a world that stands for LibreOffice. */
import { expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { converted } from '../../src/import/converted.js';
import { importDraft } from '../../src/import/import.js';
import type { World } from '../../src/world/world.js';
import { memoryWorld } from '../world/memory-world.js';
import { p, wordFile, zipped } from './word-file.js';

const rtf = new TextEncoder().encode('{\\rtf1 x}');
const program = '/opt/office/soffice';
const asked: string[] = [];
const worldOf = (toWord?: World['toWord']): World => ({ ...memoryWorld({ 'a.rtf': rtf }), ...(toWord && { toWord }) });
const office: World['toWord'] = async (_, ending) => {
  asked.push(ending);
  return {
    ok: true,
    bytes: wordFile(p('政府工作报告') + p('各位代表：') + p('现在，我代表县人民政府报告工作。')),
    program,
  };
};
const convert = async (bytes: Uint8Array, toWord?: World['toWord']) => {
  const problems: Diagnostic[] = [];
  const result = await converted('a.rtf', bytes, worldOf(toWord), (problem) => problems.push(problem));
  return { result, problems: problems.map(({ code, args }) => ({ code, args })) };
};

it('asks for what Word does not read, and for nothing else', async () => {
  const doc = new Uint8Array(
    Buffer.from(`\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1${'W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0'}`, 'latin1'),
  );
  for (const bytes of [doc, rtf, zipped({ 'content.xml': '' })]) await convert(bytes, office);
  expect(asked).toEqual(['doc', 'rtf', 'odt']);
  for (const bytes of [wordFile(p('文')), new TextEncoder().encode('%PDF-1.7'), new TextEncoder().encode('PK\x03\x04')])
    expect(await convert(bytes, office)).toEqual({ result: bytes, problems: [] });
  expect(asked).toHaveLength(3);
});

it('names the program, or what is missing', async () => {
  expect((await convert(rtf, office)).problems).toEqual([{ code: 'import/converted', args: { program } }]);
  expect((await convert(rtf)).problems).toEqual([{ code: 'import/no-converter', args: {} }]);
  const none: World['toWord'] = async () => ({ ok: false, reason: 'failed' });
  expect((await convert(rtf, none)).problems).toEqual([{ code: 'import/no-converter', args: {} }]);
  const late: World['toWord'] = async () => ({ ok: false, reason: 'time', program });
  expect(await convert(rtf, late)).toEqual({
    result: undefined,
    problems: [{ code: 'import/not-converted', args: { program, reason: 'time' } }],
  });
});

it('gives an import the text, and only where it is asked for', async () => {
  const result = await importDraft('a.rtf', { convert: true, dryRun: true }, worldOf(office));
  expect(result.ok).toBe(true);
  expect(result.diagnostics[0]).toMatchObject({ code: 'import/converted', at: { file: 'a.rtf' } });
  const refused = await importDraft('a.rtf', { dryRun: true }, worldOf(office));
  expect(refused.diagnostics).toMatchObject([
    { code: 'import/wrong-kind', args: { expected: undefined, found: 'rtf' } },
  ]);
});
