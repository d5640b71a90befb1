/** A text as anchoring compares it, and the way back. */
export interface FoldedText {
  raw: string
  /** The text without white space and invisible characters, quotation marks and dashes made plain. */
  folded: string
  /** For each UTF-16 unit of `folded`, its offset in `raw`. */
  offsets: Uint32Array
}

const single = new Set('‘’‚‛ʼ′')
const double = new Set('“”„‟«»″')
const dashes = new Set('‐‑‒–—―−')
const invisible = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]/

function foldUnit(unit: string): string {
  if (unit <= '~' && unit > ' ') return unit
  if (invisible.test(unit)) return ''
  if (single.has(unit)) return "'"
  if (double.has(unit)) return '"'
  return dashes.has(unit) ? '-' : unit
}

/**
 * Folds a text for comparison, so that splits, joins, line breaks and typographic clean-up leave it
 * equal. Offsets are UTF-16 code units.
 */
export function foldText(raw: string): FoldedText {
  const offsets = new Uint32Array(raw.length)
  const units: string[] = []
  for (let index = 0; index < raw.length; index += 1) {
    const unit = foldUnit(raw.charAt(index))
    if (unit === '') continue
    offsets[units.length] = index
    units.push(unit)
  }
  return { raw, folded: units.join(''), offsets: offsets.subarray(0, units.length) }
}

/** The raw offsets of the folded units from `start` to `end`, which must not be empty. */
export function unfold({ offsets }: FoldedText, start: number, end: number): { start: number; end: number } {
  return { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 }
}

/** The folded offset of the first unit at or after a raw offset. */
export function foldedOffset({ offsets }: FoldedText, raw: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) < raw) low = middle + 1
    else high = middle
  }
  return low
}

const wordCharacter = /[\p{L}\p{N}\p{M}]/u

/** Whether an offset of a text stands between two characters of one word. */
export function isInsideWord(text: string, offset: number): boolean {
  return (
    offset > 0 &&
    offset < text.length &&
    wordCharacter.test(text.charAt(offset - 1)) &&
    wordCharacter.test(text.charAt(offset))
  )
}

/** Whether words begin and end inside longer words. */
export interface WordEdges {
  start: boolean
  end: boolean
}

/** Words that stand more often than this are not worth comparing. */
export const maxPlaces = 5_000

/**
 * The folded offsets at which `words` stand in a text, without those that begin or end inside a word
 * where `inside` does not allow it; at most one more than `maxPlaces`.
 */
export function findWhole(text: FoldedText, words: string, inside: WordEdges = { start: false, end: false }): number[] {
  const found: number[] = []
  if (words === '') return found
  for (
    let at = text.folded.indexOf(words);
    at !== -1 && found.length <= maxPlaces;
    at = text.folded.indexOf(words, at + 1)
  ) {
    const { start, end } = unfold(text, at, at + words.length)
    if (!inside.start && isInsideWord(text.raw, start)) continue
    if (!inside.end && isInsideWord(text.raw, end)) continue
    found.push(at)
  }
  return found
}
