import { degreeWords } from '../lexicon/clauses/adverbs.ts'
import { beForms } from '../lexicon/clauses/auxiliaries.ts'
import { doubtedQuestions } from '../lexicon/clauses/questions.ts'
import { bareStates, openStates, seeming } from '../lexicon/speech/state-limits.ts'
import { isConviction, isFeeling } from '../lexicon/speech/states.ts'
import { startsClause } from '../syntax/clause.ts'
import type { Range } from '../syntax/range.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { verbGroup, type VerbGroup } from '../syntax/verb-group.ts'
import { isSubjectPronoun } from '../syntax/word-class.ts'
import { at, type Reading } from '../text/reading.ts'
import { contentEnd } from './content-end.ts'
import { trimmedSpan } from './content.ts'
import type { FoundCue } from './found-cue.ts'
import { formOf } from './form.ts'
import { sharedSubject } from './shared-subject.ts'
import { within } from './site.ts'
import { subordinateEnd } from './verb-content.ts'

interface State {
  readonly group: VerbGroup
  readonly source: Range
  readonly lead: Range | null
}

/** Finds "X is confident that ..." and "are you sure ...?". */
export function findPredicates(reading: Reading, sentence: number): FoundCue[] {
  const bounds = reading.sentences[sentence]
  if (bounds === undefined) return []
  const found: FoundCue[] = []
  for (let index = bounds.first + 1; index < bounds.last - 2; index++) {
    const { lower } = at(reading, index)
    if (!isConviction(lower) && !isFeeling(lower)) continue
    const [low, high] = within(reading, index, bounds.first, bounds.last)
    const content = contentFirst(reading, index, behind(reading, index, high, bounds.last))
    if (content < 0) continue
    const state = stateAt(reading, index, bounds.first)
    if (state === null || /^(?:it|this|that|which|what|there)$/u.test(at(reading, state.source.first).lower)) continue
    const { group, source, lead } = state
    const span = trimmedSpan(
      reading,
      content,
      contentEnd(
        reading,
        content,
        subordinateEnd(reading, low, Math.min(source.first, group.first), behind(reading, index, high, bounds.last)),
        { own: true, firm: false },
      ),
    )
    if (span === null) continue
    const negated = group.negated || /^(?:unsure|uncertain|unaware|unclear)$/u.test(lower)
    found.push({
      rule: 'predicate',
      sentence,
      verb: null,
      source,
      content: [span],
      stance: negated ? 'DOES_NOT_CONFIRM' : 'ASSERTS',
      hedged: negated,
      position: false,
      cue: { first: group.first, last: index + 1 },
      cueLead: lead,
      form: formOf(reading, [span]),
      trust: lead === null ? 0.5 : 0.25,
      refers: false,
    })
  }
  return found
}

/** A state in quotation marks of its own is followed by words outside them. */
function behind(reading: Reading, state: number, high: number, last: number): number {
  return high === state + 1 || high === state + 2 ? last : high
}

/** Where what somebody is sure of starts: "that", a question, or a clause of its own; -1 when nothing does. */
function contentFirst(reading: Reading, state: number, high: number): number {
  const next = /^["”’]$/u.test(at(reading, state + 1).text) ? state + 2 : state + 1
  const { lower, pos } = at(reading, next)
  if (lower === 'that') return next
  if (openStates.has(at(reading, state).lower) && doubtedQuestions.has(lower)) return next
  if (isSubjectPronoun(reading, next) && startsClause(reading, next, high)) return next
  return bareStates.has(at(reading, state).lower) &&
    /^(?:DET|NOUN|PROPN|PRON|NUM)$/u.test(pos) &&
    startsClause(reading, next, high)
    ? next
    : -1
}

function stateAt(reading: Reading, adjective: number, low: number): State | null {
  const copula = copulaBefore(reading, adjective, low)
  if (copula < 0) return null
  const group = verbGroup(reading, copula, low)
  const leading = [...group.leading]
  for (let index = copula; index < adjective; index++) leading.push(at(reading, index).lower)
  const whole = { ...group, negated: group.negated || leading.some((word) => /^(?:not|n't|never)$/u.test(word)) }
  const before = subjectBefore(reading, group.subjectEnd, low)
  const asked =
    before === null || at(reading, copula + 1).pos === 'PRON' ? askedBehind(reading, copula, adjective) : null
  if (asked !== null)
    return { group: { ...whole, first: asked.last }, source: asked, lead: { first: copula, last: copula + 1 } }
  const source = before ?? sharedSubject(reading, group.subjectEnd - 1, low, null)
  return source === null ? null : { group: whole, source, lead: null }
}

/** "are you | really | sure": the subject stands between verb and adjective. */
function askedBehind(reading: Reading, copula: number, adjective: number): Range | null {
  const last = isSubjectPronoun(reading, copula + 1) ? copula + 2 : -1
  return last > 0 && last <= adjective ? { first: copula + 1, last } : null
}

/** The verb that ties subject and adjective, over adverbs, quotation marks and an asked subject; -1 for another verb. */
function copulaBefore(reading: Reading, adjective: number, low: number): number {
  for (let index = adjective - 1; index >= low && index > adjective - 6; index--) {
    const { lower, pos, text } = at(reading, index)
    if (
      (beForms.has(lower) && !/^be(?:en|ing)?$/u.test(lower)) ||
      (seeming.has(lower) && pos !== 'NOUN') ||
      lower === 'be' ||
      lower === 'been'
    )
      return index
    if (
      pos === 'ADV' ||
      pos === 'PART' ||
      /^["“‘]$/u.test(text) ||
      isSubjectPronoun(reading, index) ||
      lower === 'so' ||
      degreeWords.has(lower)
    )
      continue
    return -1
  }
  return -1
}
