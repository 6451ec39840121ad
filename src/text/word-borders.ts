/** Where a text may be cut without cutting a Latin word or a number. */

/** Whether a Latin word or a number goes on over this offset: A|XR, 1|10, 3810|.24. */
export function cutsWord(text: string, offset: number): boolean {
  return (
    /^[\p{Script=Latin}\p{Nd}]{2}$/u.test(text.slice(offset - 1, offset + 1)) ||
    /^\p{Nd}[.,]\p{Nd}$/u.test(text.slice(Math.max(offset - 2, 0), offset + 1)) ||
    /^\p{Nd}[.,]\p{Nd}$/u.test(text.slice(offset - 1, offset + 2))
  );
}
