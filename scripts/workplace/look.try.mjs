/** The list of reports, the pages as the PDF has them, the slides as pictures. */
import { equal, ok } from 'node:assert/strict';
import { inWorkplace } from './workplace.mjs';

export const title = 'pages and slides are in view';

export const attempt = () =>
  inWorkplace(async ({ page }) => {
    await page.getByRole('link', { name: /政府工作报告/ }).click();
    const first = page.getByRole('figure').first();
    // A page that is not drawn yet has a canvas without points.
    await first.locator('canvas:not([width="0"])').waitFor();
    ok(await hasInk(first.locator('canvas')), 'the cover has ink');
    await page.getByRole('link', { name: '幻灯片' }).click();
    await page.getByRole('button', { name: /第 3 张/ }).click();
    const picture = page.locator('img.slide');
    await picture.waitFor();
    equal(await picture.evaluate((image) => image.decode().then(() => image.naturalWidth > 0)), true);
  });

/** Whether a canvas has dark and light points. */
function hasInk(canvas) {
  return canvas.evaluate((element) => {
    const { data } = element.getContext('2d').getImageData(0, 0, element.width, element.height);
    const shades = new Set();
    for (let i = 0; i < data.length; i += 4) shades.add(data[i] >> 7);
    return shades.size === 2;
  });
}
