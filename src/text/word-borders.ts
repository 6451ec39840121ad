/** Borders of Latin words and numbers. */

/** Whether an offset is inside a Latin word or a number: A|XR, 1|10, 3810|.24. */
export function cutsWord(text: string, offset: number): boolean {
  return (
    /^[\p{Script=Latin}\p{Nd}]{2}$/u.test(text.slice(offset - 1, offset + 1)) ||
    /^\p{Nd}[.,]\p{Nd}$/u.test(text.slice(Math.max(offset - 2, 0), offset + 1)) ||
    /^\p{Nd}[.,]\p{Nd}$/u.test(text.slice(offset - 1, offset + 2))
  );
}
