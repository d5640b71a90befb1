import { isBody, isGroup, isRole } from '../lexicon/people/roles.ts'
import { isFinite } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'
import { trimmedSpan } from './content.ts'
import type { FoundCue } from './found-cue.ts'
import { formOf } from './form.ts'

/** Finds headlines such as "Mayor: storm damage worse than feared": who says it stands before a colon. */
export function findHeadlineLabels(reading: Reading, sentence: number): FoundCue[] {
  const bounds = reading.sentences[sentence]
  if (bounds === undefined || reading.paragraphOf[sentence] !== 0 || sentence > 1) return []
  const end = at(reading, bounds.last - 1).text
  const headline =
    !/^[.!?]$/u.test(end) &&
    bounds.last === (reading.sentences.findLast((_, index) => reading.paragraphOf[index] === 0)?.last ?? 0)
  if (!headline) return []
  for (let colon = bounds.first + 1; colon < Math.min(bounds.last - 2, bounds.first + 7); colon++) {
    if (at(reading, colon).text !== ':') continue
    const source = { first: bounds.first, last: colon }
    const span = namesSpeaker(reading, source.first, source.last) ? trimmedSpan(reading, colon + 1, bounds.last) : null
    if (span === null) return []
    return [
      {
        rule: 'headline-label',
        sentence,
        verb: null,
        source,
        content: [span],
        stance: 'ASSERTS',
        hedged: false,
        position: false,
        cue: { first: colon, last: colon + 1 },
        cueLead: null,
        cueless: true,
        form: formOf(reading, [span]),
        trust: 0.45,
        refers: false,
      },
    ]
  }
  return []
}

/** A role, a group or a body, or a name of two words or more; not "Analysis" or "Live updates". */
function namesSpeaker(reading: Reading, first: number, last: number): boolean {
  let names = 0
  for (let index = first; index < last; index++) {
    const { lower, pos } = at(reading, index)
    if (isFinite(reading, index) && pos !== 'NOUN') return false
    if (index === last - 1 && (isRole(lower) || isGroup(lower) || isBody(lower))) return true
    if (pos === 'PROPN') names++
  }
  return names > 1 && names === last - first
}
