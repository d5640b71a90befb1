import { impersonal } from '../lexicon/pronouns/subjects.ts'
import { blaming, bringsUp } from '../lexicon/speech/spoken-of.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { timePhraseStart } from '../syntax/time-phrase.ts'
import { verbGroup } from '../syntax/verb-group.ts'
import { isNominal } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'
import { contentEnd } from './content-end.ts'
import { trimmedSpan } from './content.ts'
import type { FoundCue } from './found-cue.ts'
import { formOf } from './form.ts'
import { sharedSubject } from './shared-subject.ts'
import { within } from './site.ts'
import { subordinateEnd } from './verb-content.ts'

/**
 * Finds what is brought up without a clause of its own: "warned of a second wave", "hinted at a rise", "took issue with
 * the figures", "pleaded not guilty to fraud", "blamed the storm for the delay".
 */
export function findSpokenOf(reading: Reading, sentence: number): FoundCue[] {
  const bounds = reading.sentences[sentence]
  if (bounds === undefined) return []
  const found: FoundCue[] = []
  for (let head = bounds.first + 1; head < bounds.last - 2; head++) {
    const [low, high] = within(reading, head, bounds.first, bounds.last)
    const way = wayAt(reading, head, high)
    if (way === null) continue
    const group = verbGroup(reading, head, low)
    if (
      group.negated ||
      group.passive ||
      group.infinitive ||
      group.leading.some((word) => /^(?:refus|declin)/u.test(word))
    )
      continue
    const source = group.participle
      ? sharedSubject(reading, group.subjectEnd, low, null)
      : (subjectBefore(reading, group.subjectEnd, low) ?? sharedSubject(reading, group.subjectEnd - 1, low, null))
    if (source === null || impersonal.has(at(reading, source.first).lower)) continue
    const asserts = way.stance === 'ASSERTS'
    const first = asserts ? head + 1 : way.first
    const end = contentEnd(reading, way.first, subordinateEnd(reading, low, source.first, high))
    const span = trimmedSpan(reading, first, beforeTime(reading, way.first, objectEnd(reading, way.first, end)))
    if (span === null) continue
    found.push({
      rule: asserts ? 'voiced' : 'verb-nominal',
      sentence,
      verb: null,
      source,
      content: [span],
      stance: way.stance,
      hedged: group.leading.some((word) => /^(?:may|might|could)$/u.test(word)),
      position: asserts,
      cue: { first: group.first, last: asserts ? head + 1 : way.first },
      cueLead: null,
      form: formOf(reading, [span]),
      trust: 0.75,
      refers: !asserts,
    })
  }
  return found
}

interface Way {
  readonly stance: FoundCue['stance']
  /** Where what is brought up starts. */
  readonly first: number
}

function wayAt(reading: Reading, head: number, high: number): Way | null {
  const { pos, lower } = at(reading, head)
  const words = Array.from({ length: 6 }, (_, offset) => at(reading, head + offset).lower)
  const way = bringsUp(words)
  if (pos !== 'VERB' && (way?.length ?? 0) < 2) return null
  const first = head + 1 + (way?.length ?? 0)
  if (way !== null) return isNominal(reading, first) || gerund(reading, first) ? { stance: way.stance, first } : null
  return blaming.has(lower) && laysTo(reading, head, high) ? { stance: 'ASSERTS', first: head + 1 } : null
}

const gerund = (reading: Reading, index: number): boolean =>
  at(reading, index).pos === 'VERB' && at(reading, index).lower.endsWith('ing')

/** "blamed the storm | for | the delay". */
function laysTo(reading: Reading, head: number, high: number): boolean {
  for (let index = head + 2; index < Math.min(high - 1, head + 12); index++) {
    const { lower, pos } = at(reading, index)
    if (/^(?:for|on)$/u.test(lower)) return isNominal(reading, index + 1) || gerund(reading, index + 1)
    if (pos === 'PUNCT' || pos === 'AUX') return false
  }
  return false
}

/** "took issue with the figures |, insisting": a participle behind the comma goes on with who speaks. */
function objectEnd(reading: Reading, first: number, end: number): number {
  for (let index = first + 1; index < end - 1; index++)
    if (at(reading, index).text === ',' && gerund(reading, index + 1)) return index
  return end
}

/** "warned of floods | on Monday": when it was said is no part of it. */
function beforeTime(reading: Reading, first: number, end: number): number {
  const last = at(reading, end - 1).pos === 'PUNCT' ? end - 1 : end
  const start = timePhraseStart(reading, last, first + 1)
  return start < last ? start : end
}
