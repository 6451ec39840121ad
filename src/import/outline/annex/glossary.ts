/** The entries of an annex as `glossary.yaml`. */
import type { GlossaryFile } from '../../../report/schema.js';
import type { Edit, Passage } from '../../draft/passage.js';
import { edits as editsOf } from '../../draft/passage.js';
import { sentenceLines } from '../body/values.js';
import type { RuleCounts } from '../normalise.js';
import { normalised } from '../normalise.js';
import { withoutNotation } from '../typed-forms.js';
import type { Annex } from './annex.js';
import { marksOf } from './marked-terms.js';

export interface Glossary {
  /** Absent where the draft has no entries. */
  readonly file?: GlossaryFile;
  readonly edits: readonly Edit[];
  /** Terms that do not occur in the text, each with its line. */
  readonly unmarked: readonly { readonly term: string; readonly index: number }[];
}

interface NamedEntry {
  readonly term: string;
  readonly text: string;
  readonly index: number;
}

const LABEL = '附件：';
const TITLE = '名词解释';
/** A note that has no term, and whose mark follows no word, is named by so many of its first characters. */
const SHORT_TERM = 12;

/**
 * The glossary of an annex. `wordsBefore` has the words before the mark of each note; `body` is the running text, in
 * which the terms are marked. Adds to `counts` how often each rule of typing changed a text.
 */
export function glossaryOf(
  annex: Annex,
  wordsBefore: ReadonlyMap<string, Passage>,
  body: string,
  counts: RuleCounts,
): Glossary {
  const edits: Edit[] = [];
  const entries = annex.entries.map((entry): NamedEntry => {
    const first = entry.texts[0]!;
    const words = entry.term.text ? entry.term : (wordsBefore.get(entry.note ?? '') ?? entry.term);
    const term = normalised(words.text, counts) || normalised(first.text.slice(0, SHORT_TERM), counts);
    if (!entry.term.text) edits.push(...editsOf(first, 0, 0, 'term', term));
    const text = entry.texts.map((paragraph) => sentenceLines(normalised(paragraph.text, counts))).join('\n');
    return { term, text, index: entry.first.index };
  });
  if (entries.length === 0) return { edits, unmarked: [] };
  const marks = marksOf(
    body,
    entries.map(({ term }) => withoutNotation(term)),
  );
  const titles = titlesOf(annex, entries[0]!.index, counts);
  return {
    file: {
      label: titles.label,
      title: titles.title,
      entries: entries.map(({ term, text }, i) => ({ term, ...(marks[i] && { marks: marks[i] }), text })),
    },
    edits: [...edits, ...titles.edits],
    unmarked: entries.filter((_, i) => marks[i]?.length === 0),
  };
}

/** Label and title, the usual ones where the draft has none; `first`: the line of the first entry. */
function titlesOf({ label, title }: Annex, first: number, counts: RuleCounts) {
  const edits: Edit[] = [];
  // A missing label is inserted before the title, or before the entries where the title is missing too.
  const head = title?.pieces[0];
  const at = { index: head?.index ?? first, offset: head?.offset ?? 0 };
  if (!label) edits.push({ ...at, kind: 'label', was: '', now: LABEL });
  if (!title?.text) edits.push({ index: first, offset: 0, kind: 'label', was: '', now: TITLE });
  const words = title?.text ? normalised(title.text, counts) : TITLE;
  return {
    label: label ? normalised(label.text, counts) : LABEL,
    title: words.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''),
    edits,
  };
}
