/** Comments and tracked changes of a draft, for people as a few calm lines, and as data. */
import type { WordPlace } from '../diagnostics/diagnostic.js';
import type { Language } from '../diagnostics/language.js';
import { positionWords } from '../diagnostics/place.js';
import { visible } from '../diagnostics/terminal-cells.js';
import type { Api } from './io.js';
import { headOf, marked, type Paint } from './marked.js';
import type { ImportWords } from './words/import.js';

type Remarks = NonNullable<Awaited<ReturnType<Api['importDraft']>>['remarks']>;
type Comment = Remarks['comments'][number];
type Revised = Remarks['revisions']['sentences'][number];

/** Maximum number of open comments, and of sentences with changes, that are shown. */
const MOST = 12;
/** Cells shown of a comment, of a reply and of a sentence. */
const ROOM = 100;

/** How remarks are said. */
interface Said {
  readonly say: ImportWords;
  readonly language: Language;
  readonly paint: Paint;
}

/** The open comments and the tracked changes, those that touch numbers first. */
export function remarkLines({ comments, revisions }: Remarks, said: Said): string[] {
  const { say, paint } = said;
  const open = comments.filter(({ resolved }) => !resolved);
  const shown = open.slice(0, MOST);
  const { count, formatted, authors, sentences } = revisions;
  const touching = sentences.filter(hasNumbers);
  const changed = sentences.filter(({ stretches }) => stretches.some(({ kind }) => kind !== 'kept'));
  const seen = changed.filter((one, i) => !isMoved(one) || i === 0 || !isMoved(changed[i - 1]!));
  const ordered = [...touching, ...seen.filter((one) => !hasNumbers(one))];
  const listed = ordered.slice(0, MOST);
  const title = (text: string) => ['', paint('1', visible(text))];
  return [
    ...(comments.length > 0 ? title(say.comments({ open: open.length, resolved: comments.length - open.length })) : []),
    ...shown.flatMap((comment) => commentLines(comment, said)),
    ...more(open.length - shown.length, say),
    ...(count + formatted > 0 ? title(say.revisions({ count, formatted, numbers: touching.length, authors })) : []),
    ...listed.flatMap((sentence) => revisedLines(sentence, said)),
    ...more(ordered.length - listed.length, say),
  ];
}

function more(count: number, say: ImportWords): string[] {
  return count > 0 ? [`  ${say.more(count)}`] : [];
}

/** Whether all of it was moved. Of several such sentences one after another only the first is shown. */
function isMoved({ stretches }: Revised): boolean {
  return stretches.every(({ kind, text, moved }) => moved || (kind === 'kept' && text.trim() === ''));
}

function hasNumbers({ numbers }: Revised): boolean {
  return numbers.was.length + numbers.now.length > 0;
}

function commentLines(comment: Comment, said: Said): string[] {
  const { at, on, onDeleted, sentence, text, replies } = comment;
  const { say } = said;
  const about = onDeleted ? say.onDeleted(on) : highlighted(sentence, on, said.paint);
  return [
    `  ${signature(comment)}${whereabouts(at, comment.content, said)}`,
    ...(about === '' ? [] : [`      ${about}`]),
    `    ${said.paint('1', line(text))}`,
    ...replies.map((reply) => `      ↳ ${signature(reply)}: ${line(reply.text)}`),
  ];
}

/** The sentence, with the words that are commented on in brackets where they are part of it. */
function highlighted(sentence: string, on: string, paint: Paint): string {
  const at = on === '' || on === sentence ? -1 : sentence.indexOf(on);
  if (at < 0) return paint('2', line(sentence));
  const [before, behind] = [sentence.slice(0, at), sentence.slice(at + on.length)];
  const lead = [...before].length > 30 ? `…${[...before].slice(-28).join('')}` : before;
  return paint('2', line(`${lead}[${on}]${behind}`));
}

function revisedLines({ at, content, changes, numbers, stretches }: Revised, said: Said): string[] {
  const { say, paint } = said;
  const names = [...new Set(changes.map(({ author }) => author))].filter(Boolean).map(visible).join(say.separator);
  const { was, now } = numbers;
  const changed = [was.join(say.separator) || '–', now.join(say.separator) || '–'].join(' → ');
  const moved = stretches.some((stretch) => stretch.moved) ? ` (${say.moved})` : '';
  return [
    `  ${names}${moved}${whereabouts(at, content, said)}`,
    ...(was.length + now.length > 0 ? [`    ${paint('1', visible(changed))}`] : []),
    `      ${marked(stretches.map(cut), paint)}`,
  ];
}

/** A stretch as it is shown: of a long one that came or went, the beginning. */
function cut(stretch: Revised['stretches'][number]): Revised['stretches'][number] {
  return stretch.kind === 'kept' ? stretch : { ...stretch, text: headOf(stretch.text, ROOM) };
}

function signature({ author, date }: { readonly author: string; readonly date?: string }): string {
  return visible([author, date?.slice(0, 10)].filter(Boolean).join(' '));
}

/** The line of the content, and where a person finds it in Word. */
function whereabouts(at: WordPlace, content: Comment['content'], { language, paint }: Said): string {
  const { words, ...position } = at;
  // The sentence is shown below; its first words are needed only where there is no other name.
  const named = positionWords({ ...position, words: '' }, language) || positionWords(at, language);
  const line = content && `${visible(content.file)}:${content.line}`;
  return [named, line]
    .filter(Boolean)
    .map((text) => `  ${paint('2', text!)}`)
    .join('');
}

function line(text: string): string {
  return headOf(visible(text.replaceAll('\n', ' / ')), ROOM);
}

/** The remarks as data: each with its place in the Word file (`word`) and in the content (`file`, `line`). */
export function remarksJson({ comments, revisions }: Remarks): object {
  return {
    comments: comments.map(placed),
    revisions: { ...revisions, sentences: revisions.sentences.map(placed) },
  };
}

function placed<R extends Comment | Revised>({ at, content, ...remark }: R): object {
  const { file: _, text: __, column: ___, ...word } = at;
  return { ...remark, word, file: content?.file ?? null, line: content?.line ?? null };
}
