/**
 * Tints of theme colours as PowerPoint offers them under a colour (浅色 40%): the same hue and saturation with a share of
 * the way to white in lightness, written as `a:lumMod` and `a:lumOff` (ECMA-376 part 1, 20.1.2.3.20 and 21).
 */

/** `#RRGGBB` lighter by a share, from 0 for the colour itself to 1 for white. */
export function lighter(colour: string, by: number): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const light = (most + least) / 2;
  const next = 1 - (1 - light) * (1 - by);
  // Saturation is the spread of the channels as a share of the widest there is at a lightness.
  const widest = (at: number) => 1 - Math.abs(2 * at - 1);
  const scale = widest(light) === 0 ? 0 : widest(next) / widest(light);
  const hex = [red, green, blue].map((part) => {
    const value = Math.round(255 * Math.min(1, Math.max(0, next + (part - light) * scale)));
    return value.toString(16).padStart(2, '0').toUpperCase();
  });
  return `#${hex.join('')}`;
}

/** The changes of a theme colour in DrawingML; empty for 0. */
export function lumOf(by: number): string {
  const share = (value: number) => Math.round(value * 100_000);
  return by === 0 ? '' : `<a:lumMod val="${share(1 - by)}"/><a:lumOff val="${share(by)}"/>`;
}
