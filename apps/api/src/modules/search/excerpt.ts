/** A part of an excerpt: as it stands in the text, and whether it is what was searched for. */
export interface ExcerptPart {
  readonly text: string
  readonly matched: boolean
}

const before = 60
const longest = 240

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’ʼ&]*/gu
const marks = new RegExp(
  '[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06ed' +
    "\\u1dc0-\\u1dff\\u20d0-\\u20f0\\ufe20-\\ufe2f\\u0640\\u00ad\\u200b-\\u200f\\u2060'`’ʼ‘&]",
  'gu',
)
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ŋ: 'n',
  ς: 'σ',
  ى: 'ي',
  ة: 'ه',
  ٱ: 'ا',
}
const ending = /^(?:e|es|s|ed|d|ing|ings|y|ies|ied|er|ers|ly|al|ion|ions|ation|ations|or|ors|ity|ment|ments|ness)?$/
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** A word as the search compares it: by the rule of the database's search_folded, but with all that stands before it. */
export const foldedWord = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(marks, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœþłđøðħıŧŋςىةٱ]/g, (letter) => spelled[letter] ?? letter)

/** Whether a word has a stem: bridges has bridg, happiness has happi, and בירושלים has ירושלים. */
function has(found: string, stem: string): boolean {
  if (found === stem) return true
  const start = stem.length > 3 ? stem.replace(/i$/, '') : stem
  if (found.startsWith(start)) {
    // Stems end before a doubled letter: stop, stopped.
    const rest = found.slice(start.length)
    if (ending.test(rest.replace(/^i/, '')) || (rest.startsWith(start.slice(-1)) && ending.test(rest.slice(1))))
      return true
  }
  return /\p{Script=Hebrew}/u.test(stem) && found.endsWith(stem) && found.length - stem.length <= 2
}

type Range = readonly [start: number, end: number]

/** Where a text has what was searched for. */
function matches(text: string, stems: readonly string[]): Range[] {
  const ranges: Range[] = []
  for (const { 0: found, index } of text.matchAll(word)) {
    const compared = foldedWord(found)
    if (stems.some((stem) => has(compared, stem))) ranges.push([index, index + found.length])
    else if (unspaced.test(found)) ranges.push(...insides(found, index, stems))
  }
  return joined(ranges)
}

/** Where words that no spaces tell apart have what was searched for. */
function insides(found: string, offset: number, stems: readonly string[]): Range[] {
  return stems.flatMap((stem) => {
    const places: Range[] = []
    for (let at = found.indexOf(stem); at >= 0; at = found.indexOf(stem, at + 1))
      places.push([offset + at, offset + at + stem.length])
    return places
  })
}

function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = []
  for (const range of [...ranges].sort(([one], [other]) => one - other)) {
    const last = result.at(-1)
    if (last && range[0] <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], range[1])]
    else result.push(range)
  }
  return result
}

/** The words of a text around the first that were searched for, or its beginning, cut between words. */
export function excerptOf(text: string, stems: readonly string[]): ExcerptPart[] {
  const found = matches(text, stems)
  const [first] = found
  const start = first && first[0] > before ? boundary(text, first[0] - before, 1) : 0
  const end = start + longest < text.length ? boundary(text, start + longest, -1) : text.length
  const parts: ExcerptPart[] = []
  const add = (part: string, matched: boolean): void => void (part !== '' && parts.push({ text: part, matched }))
  let place = start
  for (const [from, to] of found) {
    if (from < start || to > end) continue
    add(text.slice(place, from), false)
    add(text.slice(from, to), true)
    place = to
  }
  add(text.slice(place, end), false)
  return [
    ...(start > 0 ? [{ text: '… ', matched: false }] : []),
    ...parts,
    ...(end < text.length ? [{ text: ' …', matched: false }] : []),
  ]
}

/** The nearest space from a place on, or the place itself where none is near. */
function boundary(text: string, place: number, direction: 1 | -1): number {
  for (let step = 0; step < 30; step += 1) {
    const at = place + step * direction
    if (/\s/.test(text.charAt(at))) return direction === 1 ? at + 1 : at
  }
  return place
}
