import { timeUnits, timeWords, whichTime } from '../lexicon/time/units.ts'
import { at, type Reading } from '../text/reading.ts'

const since = /^(?:ago|earlier|later|before|after|afterwards)$/u

/** Where a time phrase that starts at `index` ends: "late last month", "two weeks ago", "on Friday"; `index` when none does. */
export function timePhraseEnd(reading: Reading, index: number): number {
  const { lower, pos } = at(reading, index)
  if (lower === 'on' && timeWords.has(at(reading, index + 1).lower)) return timePhraseEnd(reading, index + 1)
  if (whichTime.has(lower) && at(reading, index + 1).lower === 'on' && timeWords.has(at(reading, index + 2).lower))
    return afterDay(reading, index + 3)
  if (/^(?:early|later)$/u.test(lower) && at(reading, index + 1).lower === 'on') return index + 2
  if (timeWords.has(lower)) return afterDay(reading, index + 1)
  if (whichTime.has(lower)) {
    let next = index + 1
    while (whichTime.has(at(reading, next).lower)) next++
    if (timeUnits.has(at(reading, next).lower)) return next + 1
    return timeWords.has(at(reading, next).lower) ? afterDay(reading, next + 1) : index
  }
  if (timeUnits.has(lower) && lower.endsWith('s') && /^(?:ago|earlier|later)$/u.test(at(reading, index + 1).lower))
    return index + 2
  const counted = pos === 'NUM' || /^(?:a|an|several|some|few|many)$/u.test(lower)
  if (!counted) return index
  const unit = /^(?:few|couple)$/u.test(at(reading, index + 1).lower)
    ? index + (at(reading, index + 2).lower === 'of' ? 3 : 2)
    : index + 1
  return timeUnits.has(at(reading, unit).lower) && since.test(at(reading, unit + 1).lower) ? unit + 2 : index
}

/** "Monday | night", "May | 8, 2021". */
function afterDay(reading: Reading, index: number): number {
  let next = index
  while (
    timeUnits.has(at(reading, next).lower) ||
    timeWords.has(at(reading, next).lower) ||
    (at(reading, next).pos === 'NUM' && /^\d{1,4}$/u.test(at(reading, next).text))
  )
    next++
  return next
}

/** Where the time phrase that ends before `end` starts, not left of `low`; `end` when there is none. */
export function timePhraseStart(reading: Reading, end: number, low: number): number {
  for (let first = Math.max(low, end - 5); first < end; first++) if (timePhraseEnd(reading, first) === end) return first
  return end
}
