import { describe, expect, it } from 'vitest';
import { theVocabulary, Vocabulary } from '../../../src/proof/words/vocabulary.js';

const vocabulary = theVocabulary();

it('is read once', () => {
  expect(theVocabulary()).toBe(vocabulary);
  expect(vocabulary).toBeInstanceOf(Vocabulary);
});

describe('how common', () => {
  it('words are, and what is none', () => {
    expect(vocabulary.tierOf('发展')).toBe(6);
    expect(vocabulary.tierOf('部署')).toBeGreaterThan(vocabulary.tierOf('砥砺') ?? 9);
    expect(vocabulary.tierOf('部蜀')).toBeUndefined();
    expect(vocabulary.tierOf('发')).toBeUndefined();
    expect(vocabulary.tierOf('发|')).toBeUndefined();
  });

  it('characters are', () => {
    expect(vocabulary.tierOfCharacter('的')).toBe(9);
    expect(vocabulary.tierOfCharacter('新')).toBeGreaterThan(vocabulary.tierOfCharacter('蜀'));
    expect(vocabulary.tierOfCharacter('A')).toBe(0);
  });
});

it('has the characters of one sound, whatever the tone, and of like shapes', () => {
  expect(vocabulary.alike('署')).toContain('蜀');
  expect(vocabulary.alike('设')).toContain('没');
  expect(vocabulary.alike('设')).not.toContain('设');
  expect(vocabulary.alike('，').size).toBe(0);
});

it('has phrases, and finds the one that is meant', () => {
  expect(vocabulary.isPhrase('众志成城')).toBe(true);
  expect(vocabulary.isPhrase('众志成诚')).toBe(false);
  expect(vocabulary.isInPhrase('志成')).toBe(true);
  expect(vocabulary.phraseLike('众志成诚', 0)).toBe('众志成城');
  expect(vocabulary.phraseLike('众志成山', 0)).toBeUndefined();
});
