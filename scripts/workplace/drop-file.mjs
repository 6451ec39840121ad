/** Drops a file on an element, as the system does when it is let go there. */
export async function dropFile(target, name, bytes) {
  const page = target.page();
  const data = await page.evaluateHandle(
    ([text, file]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(text), (character) => character.charCodeAt(0))], file));
      return transfer;
    },
    [Buffer.from(bytes).toString('base64'), name],
  );
  await target.dispatchEvent('dragover', { dataTransfer: data });
  await page.locator('.drop-sign').waitFor();
  await target.dispatchEvent('drop', { dataTransfer: data });
}
