/** Damaged lists of pages. */
import { expect, test } from 'vitest';
import { readPdf } from '../../src/verify/pdf-reader.js';

test('a page listed twice makes a file unreadable', async () => {
  const file = (kids: readonly number[]) => {
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]/Count ${kids.length}>>`,
      ...[3, 4].map(() => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>'),
    ].map((object, index) => `${index + 1} 0 obj ${object} endobj\n`);
    const offsets = objects.map((_, index) => 9 + objects.slice(0, index).join('').length);
    const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    const end = 9 + objects.join('').length;
    const table = `xref\n0 5\n0000000000 65535 f \n${entries}trailer <</Size 5/Root 1 0 R>>\nstartxref\n${end}\n%%EOF`;
    return Buffer.from(`%PDF-1.7\n${objects.join('')}${table}`);
  };
  expect((await readPdf(file([3, 4])))?.map(({ label }) => label)).toEqual(['1', '2']);
  expect(await readPdf(file([3, 4, 3]))).toBeUndefined();
});
