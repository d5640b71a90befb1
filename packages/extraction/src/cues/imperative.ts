import { bareImperatives, imperatives } from '../lexicon/speech/verb-limits.ts'
import { at, type Reading } from '../text/reading.ts'
import type { Complement } from './complement-shape.ts'
import type { Site } from './site.ts'

/** "Remember that ...", "Please tell us what ...", "let's see whether ...": nobody is named for it. */
export function isImperative(reading: Reading, { group, verb, low }: Site, complement: Complement): boolean {
  if (at(reading, group.head).lower !== verb.lemma || !imperatives.has(verb.lemma)) return false
  if (
    !/^(?:that|question)$/u.test(complement.shape) &&
    !(complement.shape === 'bare' && bareImperatives.has(verb.lemma))
  )
    return false
  const { leading } = group
  const before = at(reading, group.first - 1)
  if (before.lower === 'let' || (before.lower === "'s" && at(reading, group.first - 2).lower === 'let')) return true
  if (leading.some((word) => !/^(?:do|n't|not|never|always)$/u.test(word))) return false
  if (group.subjectEnd === low || group.first === low || /^(?:please|then|just|so|now)$/u.test(before.lower))
    return true
  if (/^["“‘(;:—–]$/u.test(before.text)) return true
  return before.pos === 'CCONJ' && startsAsCommand(reading, low)
}

/** "Call us | and ask ...": the clause opens with a verb that has no subject. */
function startsAsCommand(reading: Reading, low: number): boolean {
  const first = /^["“‘]$/u.test(at(reading, low).text) ? low + 1 : low
  const { pos, lower } = at(reading, first)
  const verb = pos === 'VERB' || (pos === 'PROPN' && at(reading, first + 1).pos === 'DET')
  return (verb && !/(?:ed|ing|s)$/u.test(lower)) || /^(?:please|do|don't)$/u.test(lower)
}
