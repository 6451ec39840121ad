export interface TypingError {
  readonly right: string;
  readonly wrong: string;
  readonly kind: 'sound' | 'shape';
}

export const typingErrors: readonly TypingError[];
