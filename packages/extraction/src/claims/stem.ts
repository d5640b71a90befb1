import { acts } from '../lexicon/claims/acts.ts'
import { stopWords } from '../lexicon/claims/worth.ts'
import { nounEnding, plainEnding } from '../lexicon/verbs/endings.ts'
/** The content words of a passage, cut to comparable stems; words for one act share a stem. */
export function stemsOf(words: string): Set<string> {
  const stems = new Set<string>()
  for (const match of words.toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)) {
    if (stopWords.has(match[0])) continue
    const stem = stemOf(match[0])
    stems.add(family.get(stem) ?? stem)
  }
  return stems
}

/** Takes common endings off a lower-case word. */
function stemOf(word: string): string {
  if (word.length <= 4) return word.replace(/s$/u, '')
  return word
    .replace(/(?:ies|ied)$/u, 'y')
    .replace(nounEnding, 'at')
    .replace(plainEnding, '')
}

const family = new Map<string, string>(
  acts.flatMap((words) => {
    const stems = words.split(' ').map(stemOf)
    return stems.map((stem) => [stem, stems[0] ?? stem] as const)
  }),
)
