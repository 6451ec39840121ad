/** Sentences of a window: chosen on a page, with the panel in which they are corrected. */

/**
 * Opens the first sentence of a page in its editor, by keyboard.
 * @param position of the page, from 0
 */
export async function openSentence(page, position) {
  if (!/#\/./.test(page.url()))
    await page
      .getByRole('link', { name: /政府工作报告/ })
      .first()
      .click();
  const figure = page.getByRole('figure').nth(position);
  await figure.scrollIntoViewIfNeeded();
  const sentence = figure.locator('.sentences button').first();
  await sentence.focus();
  await page.keyboard.press('Enter');
  const editor = page.getByRole('complementary');
  await editor.getByRole('textbox').first().waitFor();
  return editor;
}
