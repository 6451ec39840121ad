/**
 * The text of a text file line by line, without what is markup in its form. More is left out than a reader does, as
 * what is left out here is only not looked for.
 */
import type { DraftForm } from '../draft/draft.js';
import { characterReference, isHtml } from '../draft/html.js';
import { commentSpans, unseenSpans, withoutSpans } from '../draft/html-unseen.js';
import type { RawPassage } from './missing.js';

/** Tags of HTML. */
export const tag = /<[a-z!?/][^<>]*>/gi;
/** Pictures, names of notes, targets and names of links with their titles, and what a block of code is written in. */
const markdown = /!\[[^[\]\n]*|\[\^[^[\]\n]*|\]\([^()[\]\n]*|\]\[[^[\]\n]*|^ *(?:`{3,}|~{3,}) *\S*/gm;
export const reference = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}\d?);/gi;

/** The lines of the file. */
export function fileText(text: string, form: DraftForm): RawPassage[] {
  return lines(withoutMarkup(text, form));
}

function withoutMarkup(text: string, form: DraftForm): string {
  if (form === 'md')
    return withoutTags(withoutSpans(text, commentSpans(text)).replace(markdown, '')).replace(
      reference,
      characterReference,
    );
  if (!isHtml(text)) return text;
  return withoutTags(withoutSpans(text, unseenSpans(text))).replace(reference, characterReference);
}

function withoutTags(text: string): string {
  return text.replace(tag, (found) => found.replace(/[^\r\n]+/g, ''));
}

function lines(text: string): RawPassage[] {
  return text.split(/\r\n|[\n\r]/).map((line, i) => ({ text: line, line: i + 1 }));
}
