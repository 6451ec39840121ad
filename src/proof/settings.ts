/** `proof.yaml` of a content folder: which rules are on and how sure, and the lists of an office. */
import type { Note } from '../diagnostics/diagnostic.js';
import { nearest, warning } from '../diagnostics/diagnostic.js';
import type { World } from '../world/world.js';
import { readYaml } from '../yaml/checked.js';
import { z } from '../yaml/zod.js';
import { type Level, levels, type Rule } from './rule.js';

const words = z.string().min(1);

export const proofSchema = z
  .strictObject({
    rules: z
      .record(z.string(), z.enum(['off', ...levels]))
      .optional()
      .describe(
        '规则的开关与把握：off 关闭，certain 必改，likely 疑似有误，hint 提示。 Switches of rules: off, or how sure their findings are.',
      ),
    words: z
      .array(
        z.strictObject({
          wrong: words.describe('错的写法。 What is wrong.'),
          right: words.describe('应有的写法。 What it should be.'),
          note: words.optional().describe('理由。 Why.'),
        }),
      )
      .optional()
      .describe('本单位自己的错词表。 Confusions of words of the office.'),
    names: z
      .array(
        z.strictObject({
          name: words.describe('姓名或单位全称。 The exact name of a person or an office.'),
          post: words.optional().describe('职务。 The exact post.'),
        }),
      )
      .optional()
      .describe('必须一字不差的姓名、职务和单位。 Names and posts that must be exact.'),
    author: words.optional().describe('批注的作者。 Author of the comments in a Word file.'),
    phrases: z.array(words).optional().describe('必须一字不差的固定表述。 Fixed phrases in their exact wording.'),
  })
  .describe('校对的设置 Settings of the proof-reader');

type ProofFile = z.infer<typeof proofSchema>;

export interface ProofSettings {
  /** Of rules that are not as they usually are. */
  readonly levels: ReadonlyMap<string, Level | 'off'>;
  readonly words: NonNullable<ProofFile['words']>;
  readonly names: NonNullable<ProofFile['names']>;
  readonly phrases: readonly string[];
  /** Of the comments in a Word file; absent where none is named. */
  readonly author?: string;
}

export const usualSettings: ProofSettings = { levels: new Map(), words: [], names: [], phrases: [] };

/** Reads `proof.yaml` of a folder; the usual settings where there is none or it has an error, which is noted. */
export function readSettings(folder: string, rules: readonly Rule[], world: World, note: Note): ProofSettings {
  if (!world.list(folder).includes('proof.yaml')) return usualSettings;
  const file = readYaml(world, `${folder.replace(/[/\\]+$/, '')}/proof.yaml`, proofSchema, note);
  if (!file) return usualSettings;
  const codes = rules.map(({ code }) => code as string);
  const given = Object.entries(file.value.rules ?? {});
  for (const [code] of given) {
    if (!codes.includes(code))
      note(warning('proof/unknown-rule', { rule: code, nearest: nearest(code, codes) }, file.placeOf(['rules', code])));
  }
  const { words = [], names = [], phrases = [], author } = file.value;
  return { levels: new Map(given), words, names, phrases, ...(author !== undefined && { author }) };
}
