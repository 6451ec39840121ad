/**
 * Text as it is compared: line ends and the spaces a page puts between Han and digits are no part of what is
 * said, so none is compared.
 */

/** The text without white space. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}
