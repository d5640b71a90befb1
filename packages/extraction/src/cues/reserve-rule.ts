import type { Stance } from '@sourceline/domain'
import { reservesNothing } from '../lexicon/pronouns/subjects.ts'
import { shortOf } from '../lexicon/speech/verdicts.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { verbGroup } from '../syntax/verb-group.ts'
import { at, type Reading } from '../text/reading.ts'
import { contentEnd } from './content-end.ts'
import { trimmedSpan } from './content.ts'
import type { FoundCue } from './found-cue.ts'
import { within } from './site.ts'

/** A turn of phrase with which somebody keeps from saying something. */
interface Reserve {
  readonly stance: Stance
  /** The token behind the phrase. */
  readonly last: number
}

/** Finds refusals in other words: "did not rule out a strike", "stopped short of confirming", "would not be drawn on". */
export function findReserves(reading: Reading, sentence: number): FoundCue[] {
  const bounds = reading.sentences[sentence]
  if (bounds === undefined) return []
  const found: FoundCue[] = []
  for (let head = bounds.first + 1; head < bounds.last - 1; head++) {
    const [low, high] = within(reading, head, bounds.first, bounds.last)
    const group = verbGroup(reading, head, low)
    const reserve = reserveAt(reading, head, group.negated, group.leading)
    if (reserve === null || (group.passive && at(reading, head).lower !== 'drawn')) continue
    const source = subjectBefore(reading, group.subjectEnd, low)
    if (source === null || reservesNothing.has(at(reading, source.first).lower)) continue
    const span = trimmedSpan(reading, reserve.last, contentEnd(reading, reserve.last, high))
    found.push({
      rule: 'reserve',
      sentence,
      verb: null,
      source,
      content: span === null ? [] : [span],
      stance: reserve.stance,
      hedged: false,
      position: false,
      cue: { first: group.first, last: reserve.last },
      cueLead: null,
      form: reserve.stance === 'DOES_NOT_CONFIRM' || reserve.stance === 'DENIES' ? 'PARAPHRASE' : null,
      trust: 0.85,
      refers: true,
    })
  }
  return found
}

function reserveAt(reading: Reading, head: number, negated: boolean, leading: readonly string[]): Reserve | null {
  const { lower } = at(reading, head)
  const next = at(reading, head + 1).lower
  const refuses = negated || leading.some((word) => /^(?:refus|declin)/u.test(word))
  if (/^(?:rule|ruled|rules)$/u.test(lower) && next === 'out')
    return { stance: refuses ? 'DOES_NOT_CONFIRM' : 'DENIES', last: head + 2 }
  if (/^(?:stop|stopped|stops|fell|fall)$/u.test(lower) && next === 'short' && at(reading, head + 2).lower === 'of') {
    const verb = at(reading, head + 3).lower
    return shortOf.has(verb) ? { stance: 'DOES_NOT_CONFIRM', last: head + 4 } : null
  }
  if (lower === 'drawn' && refuses && /^(?:on|about|into)$/u.test(next))
    return { stance: 'DECLINES_TO_COMMENT', last: head + 2 }
  if (lower === 'drawn' && refuses) return { stance: 'DECLINES_TO_COMMENT', last: head + 1 }
  return null
}
