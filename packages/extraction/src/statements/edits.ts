import { at, type Reading } from '../text/reading.ts'

/**
 * The tokens `first` until `last` are written as `words`, which are put in front of `first` when it is `last`; without
 * words they are left out.
 */
export interface Edit {
  readonly first: number
  readonly last: number
  readonly words: string
}

/** Writes tokens out with edits applied; what stands apart in the text stands apart here, by one space. */
export function writeOut(reading: Reading, tokens: readonly number[], edits: readonly Edit[]): string {
  const byFirst = new Map(edits.filter(({ first, last }) => last > first).map((edit) => [edit.first, edit]))
  const inFront = new Map(edits.filter(({ first, last }) => last === first).map((edit) => [edit.first, edit.words]))
  let words = ''
  let behind = -1
  let until = -1
  let edited = false
  for (const index of tokens) {
    if (index < until) continue
    const edit = byFirst.get(index)
    const put = inFront.get(index)
    if (put !== undefined) {
      words += joined(words, put, false)
      edited = true
      behind = -1
    }
    const { start, end, text } = at(reading, index)
    const tight = behind === start
    if (edit !== undefined) {
      until = edit.last
      behind = at(reading, edit.last - 1).end
      if (edit.words === '') {
        // What goes out leaves a gap only if there was one on one of its sides.
        behind = tight && behind === at(reading, edit.last).start ? behind : -1
        continue
      }
      words += joined(words, edit.words, tight && !isWord(words, edit.words))
      edited = true
      continue
    }
    words += joined(words, text, tight && !(edited && isWord(words, text)))
    edited = false
    behind = end
  }
  return words
}

/** Two words meet that would run into one. */
function isWord(before: string, words: string): boolean {
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(words) && !/^n['’]t$/iu.test(words)
}

function joined(before: string, words: string, tight: boolean): string {
  if (before === '' || tight || /^(?:['’](?:s|re|ve|ll|d|m)\b|[,.;:!?)\]])/u.test(words) || /[([]$/u.test(before))
    return words
  return ` ${words}`
}
