import { createHmac } from 'node:crypto'
import { slugFrom } from '@sourceline/domain'
import { fold, standsAlone, unfolded, type Finder, type Range } from './struck-words.ts'

/** What a word is known by again, to nobody without the key: its length, twelve bits of a rolling hash, and its HMAC-SHA256 (hex). */
interface Fingerprint {
  readonly length: number
  readonly sieve: number
  readonly mac: string
}

/** The fingerprints of words, as they stand in prose and as they stand in a slug. */
export interface WordFingerprints {
  readonly prose: readonly Fingerprint[]
  readonly slugs: readonly Fingerprint[]
}

const macOf = (key: Uint8Array, word: string): string => createHmac('sha256', key).update(word).digest('hex')

/** An odd multiplier that only the key gives. */
const multiplierOf = (key: Uint8Array): number => Number.parseInt(macOf(key, '\u0000sieve').slice(0, 8), 16) | 1

const sieveBits = 20

/** Gives every window of a text with its twelve bits, in one pass. */
function eachWindow(
  text: string,
  length: number,
  multiplier: number,
  visit: (start: number, sieve: number) => void,
): void {
  let leaving = 1
  for (let index = 0; index < length; index += 1) leaving = Math.imul(leaving, multiplier)
  let hash = 0
  for (let index = 0; index < text.length; index += 1) {
    hash = (Math.imul(hash, multiplier) + text.charCodeAt(index)) | 0
    if (index >= length) hash = (hash - Math.imul(text.charCodeAt(index - length), leaving)) | 0
    if (index >= length - 1) visit(index - length + 1, hash >>> sieveBits)
  }
}

function fingerprintOf(key: Uint8Array, word: string): Fingerprint {
  let sieve = 0
  eachWindow(word, word.length, multiplierOf(key), (_start, bits) => (sieve = bits))
  return { length: word.length, sieve, mac: macOf(key, word) }
}

/** Takes the fingerprints of words under a key: with it the same words are found again, without it they cannot be guessed. */
export function fingerprintWords(key: Uint8Array, words: readonly string[]): WordFingerprints {
  const all = (forms: readonly string[]) =>
    [...new Set(forms)].filter((form) => form !== '').map((form) => fingerprintOf(key, form))
  return {
    prose: all(words.map((word) => fold(word.trim()).text)),
    slugs: all(words.map((word) => slugFrom(word, ''))),
  }
}

function rangesIn(text: string, key: Uint8Array, fingerprints: readonly Fingerprint[], whole: boolean): Range[] {
  const multiplier = multiplierOf(key)
  const found: Range[] = []
  for (const length of new Set(fingerprints.map((one) => one.length))) {
    const same = fingerprints.filter((one) => one.length === length)
    eachWindow(text, length, multiplier, (start, sieve) => {
      if (!same.some((one) => one.sieve === sieve)) return
      const mac = macOf(key, text.slice(start, start + length))
      if (!same.some((one) => one.mac === mac)) return
      const range = { start, end: start + length }
      if (!whole || standsAlone(text, range)) found.push(range)
    })
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let past = 0
  return found.filter(({ start, end }) => {
    const free = start >= past
    if (free) past = end
    return free
  })
}

/** Finds the words of fingerprints again. */
export function fingerprintFinder(key: Uint8Array, { prose, slugs }: WordFingerprints, whole: boolean): Finder {
  return {
    inText: (original) => {
      const folded = fold(original)
      return unfolded(folded, rangesIn(folded.text, key, prose, whole))
    },
    inSlug: (slug) => rangesIn(slug, key, slugs, whole),
    hints: null,
  }
}
