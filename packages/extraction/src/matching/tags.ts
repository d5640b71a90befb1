import { stemmer } from 'stemmer'
import { FUNCTION_WORDS } from '../lexicon/matching/terms.ts'
import type { IndexedClaims } from './indexed-claims.ts'
import type { Token } from './tokens.ts'
import { tokenize } from './tokens.ts'

const MAX_TAG = 40

/** How well a run of letters stands as a word of its own; 0 when it is none. */
function merit(store: IndexedClaims, letters: string): number {
  if (FUNCTION_WORDS.has(letters)) return letters.length < 2 ? 0 : letters.length ** 1.5
  if (letters.length < 3) return 0
  const number = store.vocabulary.find(stemmer(letters))
  return number !== undefined && store.postings.count(number) > (letters.length < 4 ? 1 : 0) ? letters.length ** 2 : 0
}

/** Parts `#savethewhales` into words that recorded claims use; the whole tag when it cannot be parted. */
export function segmentTag(store: IndexedClaims, tag: Token): Token[] {
  const letters = tag.term
  if (letters.length > MAX_TAG || letters.includes(' ')) return tokenize(letters)
  const best: { score: number; from: number }[] = [{ score: 0, from: 0 }]
  for (let end = 1; end <= letters.length; end += 1) {
    let found = { score: -1, from: 0 }
    for (let from = Math.max(0, end - 20); from < end; from += 1) {
      const before = best[from]?.score ?? -1
      if (before < 0) continue
      const gain = merit(store, letters.slice(from, end))
      if (gain > 0 && before + gain > found.score) found = { score: before + gain, from }
    }
    best.push(found)
  }
  if ((best[letters.length]?.score ?? -1) < 0) return [{ ...tag, term: stemmer(letters), kind: 'word' }]
  const parts: string[] = []
  for (let end = letters.length; end > 0; end = best[end]?.from ?? 0)
    parts.unshift(letters.slice(best[end]?.from ?? 0, end))
  return tokenize(parts.join(' ')).map((token) => ({ ...token, topic: tag.topic ?? false }))
}
