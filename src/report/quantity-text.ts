/** The texts of a number that was read from the report. */
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import type { ReportLevel, ReportQuantity } from './report.js';

/** A number where its word of movement is not shown with it: a fall has a minus instead. */
export function signedText({ text, isUnsignedFall }: ReportQuantity): Text {
  return isUnsignedFall ? [{ text: '-' }, ...text] : text;
}

/** All that follows the value, in the order of the report: 亿元, %左右, 余场. */
export function textBehind({ text, before, value }: ReportLevel): string {
  return plain(text).slice(before.length + plain(value).length);
}
