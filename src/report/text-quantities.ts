/** The quantities of the texts of a report, which claims of labels and the proof-reader both read. */

import { plainForNumbers } from '../text/for-numbers.js';
import { type Quantity, quantitiesIn } from '../text/quantities.js';
import type { Text } from '../text/running-text.js';
import { oncePer } from '../world/memo.js';

/** The quantities in a text, in its order; read once for each text that is the same object. */
export const quantitiesOf = oncePer((text: Text): readonly Quantity[] => quantitiesIn(plainForNumbers(text)));
