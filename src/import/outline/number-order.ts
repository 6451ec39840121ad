/** Paragraphs whose typed number is out of sequence: （三） without a （二） before it. */
import type { Form } from './heading-forms.js';
import { labelOf } from './heading-forms.js';
import type { Paragraph } from './paragraphs.js';

/** Numbers of headings; those of lists begin anywhere. */
const counted: readonly Form[] = ['chapter', 'numeral', 'bracketed'];

/** These paragraphs; a count may begin again at 1, or go on below the next heading. */
export function outOfOrder<P extends Pick<Paragraph, 'text' | 'table'>>(paragraphs: readonly P[]): P[] {
  const last = new Map<Form, number>();
  return paragraphs.filter(({ text, table }) => {
    const label = table ? undefined : labelOf(text);
    if (!label || !counted.includes(label.form)) return false;
    const before = last.get(label.form) ?? 0;
    last.set(label.form, label.number);
    return label.number !== 1 && label.number !== before + 1;
  });
}
