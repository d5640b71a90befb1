import { doubtedQuestions } from '../lexicon/clauses/questions.ts'
import { cueVerb } from '../lexicon/speech/cue-verb.ts'
import { heldNoun, takesHeldNoun } from '../lexicon/speech/held-nouns.ts'
import { startsClause } from '../syntax/clause.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { verbGroup } from '../syntax/verb-group.ts'
import { at, type Reading } from '../text/reading.ts'
import { contentEnd } from './content-end.ts'
import { trimmedSpan } from './content.ts'
import type { FoundCue } from './found-cue.ts'
import { formOf } from './form.ts'
import { sharedSubject } from './shared-subject.ts'
import { within } from './site.ts'
import { subordinateEnd } from './verb-content.ts'

/** Finds "X made the argument that ...", "X has no doubt that ..." and "X had no idea what ...". */
export function findHeldNouns(reading: Reading, sentence: number): FoundCue[] {
  const bounds = reading.sentences[sentence]
  if (bounds === undefined) return []
  const found: FoundCue[] = []
  for (let head = bounds.first + 1; head < bounds.last - 3; head++) {
    if (!takesHeldNoun(at(reading, head).lower) || !/^(?:VERB|AUX)$/u.test(at(reading, head).pos)) continue
    const noun = nounAfter(reading, head, bounds.last)
    const [low, high] = within(reading, head, bounds.first, bounds.last)
    const group = verbGroup(reading, head, low)
    if (noun === null || group.passive || group.infinitive || group.participle) continue
    const source =
      subjectBefore(reading, group.subjectEnd, low) ??
      sharedSubject(reading, group.subjectEnd - 1, low, cueVerb('say') ?? null)
    const held = heldNoun(at(reading, noun.index).lower, noun.none)
    if (
      source === null ||
      held === null ||
      /^(?:it|this|that|which|there|what)$/u.test(at(reading, source.first).lower)
    )
      continue
    const span = trimmedSpan(
      reading,
      noun.index + 1,
      contentEnd(reading, noun.index + 1, subordinateEnd(reading, low, Math.min(source.first, group.first), high), {
        own: false,
        firm: true,
      }),
    )
    if (span === null) continue
    const negated = group.negated && !noun.none
    found.push({
      rule: 'held-noun',
      sentence,
      verb: null,
      source,
      content: [span],
      stance: negated ? 'DOES_NOT_CONFIRM' : held.stance,
      hedged: held.hedged && !negated,
      position: false,
      cue: { first: group.first, last: noun.index + 1 },
      cueLead: null,
      form: formOf(reading, [span]),
      trust: 0.5,
      refers: false,
    })
  }
  return found
}

/** The noun behind the verb and its article that "that" or a question follows; `none` when it is "no doubt", "no idea". */
function nounAfter(
  reading: Reading,
  head: number,
  high: number,
): { readonly index: number; readonly none: boolean } | null {
  let none = false
  for (let index = head + 1; index < Math.min(high - 2, head + 5); index++) {
    const { lower, pos } = at(reading, index)
    if (lower === 'no' || lower === 'little') none = true
    const next = at(reading, index + 1).lower
    if (heldNoun(lower, none) !== null && opensContent(reading, index + 1, lower, next, high)) return { index, none }
    if (!/^(?:DET|ADJ|ADV|NOUN|PRON|NUM)$/u.test(pos)) return null
  }
  return null
}

function opensContent(reading: Reading, index: number, noun: string, next: string, high: number): boolean {
  if (next === 'that') return startsClause(reading, index + 1, high) || at(reading, index).pos === 'SCONJ'
  return /^(?:idea|clue|doubt)$/u.test(noun) && (doubtedQuestions.has(next) || startsClause(reading, index, high))
}
