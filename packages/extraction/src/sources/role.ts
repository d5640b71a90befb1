import { isRole } from '../lexicon/roles.ts'
import type { Range } from '../syntax/range.ts'
import { at, type Reading } from '../text/reading.ts'

const honorific = /^(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady)\.?$/u

/** Titles that tell an office. */
const office = /^(?:Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Adm)\.?$/u

/** Fields of work, which a capital letter at the start of a sentence makes look like names. */
const portfolio =
  /^(?:Independent|Lead|Head|Freelance|Retired|Veteran|Longtime|Fellow|Professional|Associate|Assistant|Executive|Managing|General|Political|Security|Legal|Financial|Business|Technology|Science|Structural|Civil|Software|Game|Football|Rugby|Prime|Vice|Deputy|Acting|Former|Senior|Chief|Foreign|Interior|Home|Finance|Defen[cs]e|Health|Justice|Education|Trade|Energy|Environment|Transport|Labou?r|Water|Harbou?r|Culture|Agriculture|Economy|Police|Fire|Army|Government|Opposition|Team|Club|Company|State|City|Local|Union|Party|Royal|Military|Medical|Research|Rescue)$/u

/** The role that the phrase gives to the name in it: before it ("mayor Ana Sol") or behind a comma. */
export function roleIn(reading: Reading, phrase: Range, name: Range): string | null {
  const title = at(reading, name.first - 1).text
  const before =
    wordsWithRole(reading, phrase.first, name.first) ??
    roleInsideName(reading, name) ??
    (name.first > phrase.first && office.test(title) ? title : null)
  if (before !== null) return before
  const comma = name.last < phrase.last && at(reading, name.last).text === ',' ? name.last + 1 : -1
  return comma < 0 || at(reading, comma).pos === 'ADP'
    ? null
    : wordsWithRole(reading, comma, insertionEnd(reading, comma, phrase.last))
}

/** Whom the role belongs to: "Kremlin" in "Kremlin spokesman", "Tal" in "the mayor of Tal". */
export function affiliationIn(reading: Reading, phrase: Range, name: Range): string | null {
  for (let index = phrase.first; index < phrase.last; index++) {
    if (!isRole(at(reading, index).lower) || (index >= name.first && index < name.last && name !== phrase)) continue
    const owner = properBefore(reading, index, phrase.first)
    if (owner !== null) return owner
    const tied = properAfter(reading, index + 1, phrase.last)
    if (tied !== null) return tied
  }
  return null
}

/** Whom somebody named speaks for: "University of Tal" in "Ana Sol of the University of Tal". */
export function affiliationBehind(reading: Reading, name: Range, high: number): string | null {
  return properAfter(reading, name.last, high)
}

function wordsWithRole(reading: Reading, from: number, to: number): string | null {
  let first = from
  let last = to
  while (
    first < last &&
    (/^(?:DET|ADP|CCONJ)$/u.test(at(reading, first).pos) ||
      honorific.test(at(reading, first).text) ||
      at(reading, first).pos === 'NUM' ||
      at(reading, first).text === ',')
  )
    first++
  while (last > first && /^[,.;:]$/u.test(at(reading, last - 1).text)) last--
  for (let index = first; index < last; index++) {
    if (isRole(at(reading, index).lower))
      return reading.text
        .slice(at(reading, first).start, at(reading, last - 1).end)
        .replaceAll(/\s+/gu, ' ')
        .replace(/^(?:the|a|an|his|her|their|its|my|our)\s+/iu, '')
  }
  return null
}

/** "President Ana Sol": a title that is written as part of the name. */
function roleInsideName(reading: Reading, name: Range): string | null {
  const first = at(reading, name.first)
  return name.last - name.first > 1 && isRole(first.lower) ? first.text : null
}

function properBefore(reading: Reading, role: number, low: number): string | null {
  let first = role
  while (
    first > low &&
    (/^(?:PROPN|NOUN)$/u.test(at(reading, first - 1).pos) ||
      isRole(at(reading, first - 1).lower) ||
      at(reading, first - 1).lower === "'s")
  )
    first--
  let last = role
  while (last > first && (isRole(at(reading, last - 1).lower) || at(reading, last - 1).lower === "'s")) last--
  if (last - first === 1 && portfolio.test(at(reading, first).text)) return null
  return last > first && at(reading, first).pos === 'PROPN'
    ? reading.text.slice(at(reading, first).start, at(reading, last - 1).end)
    : null
}

function properAfter(reading: Reading, from: number, high: number): string | null {
  if (!/^(?:of|for|at|with|from|to)$/u.test(at(reading, from).lower)) return null
  let first = from + 1
  if (at(reading, first).pos === 'DET') first++
  let last = first
  while (
    last < high &&
    !/^[,.;:]$/u.test(at(reading, last).text) &&
    !/^(?:VERB|AUX)$/u.test(at(reading, last).pos) &&
    at(reading, last).lower !== 'who'
  )
    last++
  return last > first && /\p{Lu}/u.test(reading.text.slice(at(reading, first).start, at(reading, last - 1).end))
    ? reading.text.slice(at(reading, first).start, at(reading, last - 1).end)
    : null
}

function insertionEnd(reading: Reading, from: number, high: number): number {
  for (let index = from; index < high; index++) if (at(reading, index).text === ',' && index > from + 1) return index
  return high
}
