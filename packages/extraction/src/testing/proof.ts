import { describe, expect, test } from 'vitest'
import { readIn } from './told.ts'

/** A sentence, and what is read in it, a line each. */
export type Proof = readonly [sentence: string, ...lines: string[]]

/** The names of a file's lists of words, and of the patterns that are made of such lists. */
type ListNames<Lists> = {
  [Name in keyof Lists]: Lists[Name] extends ReadonlySet<string> | RegExp ? Name : never
}[keyof Lists]

/** Reads with a list emptied, or with a pattern that matches nothing. */
function withoutList<Outcome>(list: unknown, read: () => Outcome): Outcome {
  if (list instanceof Set) {
    const words = [...(list as Set<unknown>)]
    list.clear()
    try {
      return read()
    } finally {
      for (const word of words) list.add(word)
    }
  }
  if (!(list instanceof RegExp)) throw new Error('Only lists and patterns can be proved.')
  const silenced = { exec: () => null, [Symbol.matchAll]: () => [][Symbol.iterator]() }
  Object.assign(list, silenced)
  try {
    return read()
  } finally {
    for (const name of Reflect.ownKeys(silenced)) Reflect.deleteProperty(list, name)
  }
}

/**
 * Proves the word lists of a file of the lexicon: each has a sentence that is read as it says, and that would be read
 * otherwise without the list.
 */
export function prove<Lists extends object>(
  lists: Lists,
  proofs: Readonly<Record<ListNames<Lists> & string, Proof>>,
  read: (sentence: string) => string[] = readIn,
): void {
  describe.each(Object.entries<Proof>(proofs))('%s', (name, [sentence, ...lines]) => {
    test(`are what “${sentence}” is read by`, () => {
      expect(read(sentence)).toEqual(lines)
      expect(withoutList(Reflect.get(lists, name), () => read(sentence))).not.toEqual(lines)
    })
  })
}
