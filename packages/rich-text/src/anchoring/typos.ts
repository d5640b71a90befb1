/** From the first letter or digit to the last one. */
const core = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su
/** What is longer is no word whose spelling could be compared. */
const longestWord = 100

function wordsOf(text: string): string[] {
  return text.split(/\s+/).flatMap((word) => core.exec(word)?.[0] ?? [])
}

/** Optimal string alignment distance (Damerau-Levenshtein without repeated edits), in UTF-16 code units. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1
      let best = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + cost)
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1)
      }
      current.push(best)
    }
    beforeLast = last
    last = current
  }
  return last[b.length] ?? 0
}

/**
 * Whether one word reads as the other with its spelling mended. Names, figures, short words and
 * another first letter never do: Iran is not Iraq, a million not a billion.
 */
export function isTypo(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  if (shorter < 5 || Math.max(a.length, b.length) > longestWord || a[0] !== b[0] || /[\p{N}\p{Lu}'’]/u.test(a + b))
    return false
  return editDistance(a, b) <= (shorter < 10 ? 1 : 2)
}

/**
 * How alike two wordings are when nothing but spelling and punctuation differs, from 0.8 to 1; null
 * when a word was added, dropped, replaced, or too many were touched to be sure.
 */
export function spellingLikeness(before: string, after: string): number | null {
  const old = wordsOf(before)
  const now = wordsOf(after)
  if (old.length !== now.length || old.length < 3) return null
  const changed = old.filter((word, index) => word !== now[index])
  if (changed.length > Math.max(1, Math.floor(old.length / 6))) return null
  if (!old.every((word, index) => word === now[index] || isTypo(word, now[index] ?? ''))) return null
  const kept = old.filter((word, index) => word === now[index] && word.length >= 4)
  if (kept.length < 2) return null
  return 1 - Math.min(0.2, changed.length / old.length)
}
