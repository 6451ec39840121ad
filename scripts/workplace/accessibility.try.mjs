/** Every view by axe: no violation that is serious or critical. */
import { judged } from './judged.mjs';
import { inWorkplace } from './workplace.mjs';

export const title = 'axe finds nothing serious in any view, light or dark';

export const attempt = () =>
  inWorkplace(async ({ openWindow }) => {
    for (const colorScheme of ['light', 'dark']) {
      const page = await openWindow({ colorScheme });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await judged(page, `reports, ${colorScheme}`);
      await page.getByRole('link', { name: /政府工作报告/ }).click();
      const views = page.getByRole('navigation').getByRole('link');
      await views.first().waitFor();
      for (const view of await views.all()) {
        await view.click();
        await page.waitForLoadState('networkidle');
        await judged(page, `${await view.textContent()}, ${colorScheme}`);
      }
    }
  });
