/** The TrueType fonts of `fonts/` by the names of the theme: the file and its family name. */
import { fileURLToPath } from 'node:url';

export const fontFolder = fileURLToPath(new URL('../../fonts/', import.meta.url));

export const fonts = {
  body: { file: 'YinfaFang-Regular.ttf', family: 'Yinfa Fang' },
  kai: { file: 'YinfaKai-Regular.ttf', family: 'Yinfa Kai' },
  hei: { file: 'YinfaHei-Medium.ttf', family: 'Yinfa Hei' },
  title: { file: 'YinfaSong-Bold.ttf', family: 'Yinfa Song' },
  folio: { file: 'YinfaFolio-Regular.ttf', family: 'Yinfa Folio' },
  latin: { file: 'YinfaLatin-Regular.ttf', family: 'Yinfa Latin' },
};
