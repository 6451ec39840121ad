/**
 * What was made lately, found by a text that says all it was made of.
 *
 * Most of a book or deck is what it was when it was made last. A turn is the making of one; what neither the
 * present turn nor the one before it asked for is forgotten.
 */
export class Recent<T> {
  private now = new Map<string, T>();
  private before = new Map<string, T>();

  turn(): void {
    this.before = this.now;
    this.now = new Map();
  }

  find(key: string): T | undefined {
    const known = this.now.get(key);
    if (known !== undefined) return known;
    const older = this.before.get(key);
    if (older !== undefined) this.now.set(key, older);
    return older;
  }

  keep(key: string, value: T): T {
    this.now.set(key, value);
    return value;
  }
}
