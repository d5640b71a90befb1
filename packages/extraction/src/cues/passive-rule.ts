import { cueVerb } from '../lexicon/speech/cue-verb.ts'
import { stanceOf } from '../lexicon/speech/stance.ts'
import { thatNouns } from '../lexicon/speech/told-nouns.ts'
import { claimSubjects, rumours } from '../lexicon/speech/verb-limits.ts'
import type { Span } from '../proposal.ts'
import { phraseAfter } from '../syntax/noun-phrase.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { timePhraseEnd } from '../syntax/time-phrase.ts'
import { verbGroup } from '../syntax/verb-group.ts'
import { at, type Reading } from '../text/reading.ts'
import { contentEnd } from './content-end.ts'
import { trimmedSpan } from './content.ts'
import type { FoundCue } from './found-cue.ts'
import { formOf } from './form.ts'

/** Finds "X was denied by Y" and "it was announced by Y that ...": the agent is the source. */
export function findPassives(reading: Reading, sentence: number): FoundCue[] {
  const bounds = reading.sentences[sentence]
  if (bounds === undefined) return []
  const found: FoundCue[] = []
  for (let head = bounds.first + 1; head < bounds.last - 2; head++) {
    const by = timePhraseEnd(reading, at(reading, head + 1).lower === 'on' ? head + 2 : head + 1)
    const verb = at(reading, by).lower === 'by' ? cueVerb(at(reading, head).lower) : undefined
    if (verb === undefined || verb.mental) continue
    const group = verbGroup(reading, head, bounds.first)
    const source = group.passive ? phraseAfter(reading, by + 1, bounds.last) : null
    if (source === null) continue
    const clause = clauseBehind(reading, source.last, bounds.last)
    const subject = subjectBefore(reading, group.subjectEnd, bounds.first)
    const nominal =
      subject !== null && claimSubjects.has(verb.lemma) ? trimmedSpan(reading, subject.first, subject.last) : null
    const content = clause ?? toldIn(reading, group.subjectEnd, bounds.first) ?? nominal
    if (content === null || (clause === null && at(reading, subject?.first ?? -1).lower === 'it')) continue
    const { stance, hedged } = stanceOf(verb, group)
    found.push({
      rule: 'passive',
      sentence,
      verb,
      source,
      content: [content],
      stance,
      hedged,
      position: verb.position,
      cue: { first: group.first, last: group.last },
      cueLead: null,
      form: formOf(reading, [content]),
      trust: 0.85,
      refers: stance !== 'ASSERTS',
    })
  }
  return found
}

/** Finds "X is alleged to have", "X is accused of": nobody is named who says so. */
export function findRumours(reading: Reading, sentence: number): FoundCue[] {
  const bounds = reading.sentences[sentence]
  if (bounds === undefined) return []
  const found: FoundCue[] = []
  for (let head = bounds.first + 2; head < bounds.last - 3; head++) {
    const { lower } = at(reading, head)
    const deed = at(reading, head + 1).lower
    const charged = lower === 'accused' && deed === 'of' && at(reading, head + 2).lower.endsWith('ing')
    if (!charged && !(rumours.has(lower) && deed === 'to' && /^(?:have|be)$/u.test(at(reading, head + 2).lower)))
      continue
    const group = verbGroup(reading, head, bounds.first)
    const subject = group.passive && !group.negated ? subjectBefore(reading, group.subjectEnd, bounds.first) : null
    if (subject === null || /^(?:what|which|who|that|it|there)$/u.test(at(reading, subject.first).lower)) continue
    const about = trimmedSpan(reading, subject.first, subject.last)
    const what = trimmedSpan(reading, head + 1, contentEnd(reading, head + 1, bounds.last))
    if (about === null || what === null) continue
    found.push({
      rule: charged ? 'charge' : 'rumour',
      sentence,
      verb: null,
      source: null,
      content: [about, what],
      stance: 'ASSERTS',
      hedged: true,
      position: false,
      cue: { first: group.first, last: group.last },
      cueLead: null,
      form: 'PARAPHRASE',
      trust: 0.7,
      refers: false,
    })
  }
  return found
}

/** "The report that | the dam had burst | was denied by": the clause of the noun that is denied; null where it has none. */
function toldIn(reading: Reading, subjectEnd: number, low: number): Span | null {
  for (let index = low + 1; index < subjectEnd - 2; index++)
    if (at(reading, index).lower === 'that' && thatNouns.has(at(reading, index - 1).lower))
      return trimmedSpan(reading, index + 1, subjectEnd)
  return null
}

function clauseBehind(reading: Reading, first: number, high: number): Span | null {
  return at(reading, first).lower === 'that' ? trimmedSpan(reading, first, contentEnd(reading, first, high)) : null
}
