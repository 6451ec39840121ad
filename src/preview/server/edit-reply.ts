/** What a window is answered after a change, or after one that was refused. */
import type { Language } from '../../diagnostics/language.js';
import type { ChangeReply } from '../protocol.js';
import type { EditResult } from './editor.js';
import { json, type Reply, refused } from './reply.js';
import { refusalOf } from './unwritten-words.js';
import { refusalWords } from './words.js';

/** The reply to a change of a report: that it was made, or why not. */
export function editReply(result: EditResult, language: Language): Reply {
  if (result.ok) return json({ ok: true, ...(result.undone && { undone: result.undone }) } satisfies ChangeReply);
  if (!('problems' in result)) return refused(409, refusalWords(result.reason, language));
  const [first] = result.problems;
  return refused(422, first ? refusalOf(first, language) : refusalWords('fault', language));
}
