import { pastOfGerund } from '../lexicon/irregular-past.ts'
import type { Finding } from '../cues/finding.ts'
import { at, type Reading } from '../text/reading.ts'
import type { Edit } from './edits.ts'
import type { Voice } from './pronouns.ts'

/** What stands in front of a claim's own words, and which of them change, when it is put back to what is claimed. */
export interface DirectForm {
  readonly lead: string
  readonly edits: readonly Edit[]
}

const plain: DirectForm = { lead: '', edits: [] }

/**
 * Puts reported speech back: "denied taking money" is that somebody took money, "vowed to resign" that somebody vowed
 * to resign, "said it would close" that it will. What the words do not tell for sure stays as it stands.
 */
export function directForm(
  reading: Reading,
  tokens: readonly number[],
  finding: Finding | null,
  voice: Voice,
): DirectForm {
  const [first] = tokens
  if (first === undefined || finding === null) return plain
  const { lower } = at(reading, first)
  const whether = /^(?:whether|if)$/u.test(lower) && finding.rule === 'verb-question'
  if (whether) return { lead: '', edits: [{ first, last: first + 1, words: '' }] }
  if (finding.rule === 'verb-nominal' && isGerund(reading, first)) {
    const past = voice.source === null ? null : pastOfGerund(lower)
    return past === null ? plain : { lead: voice.name, edits: [{ first, last: first + 1, words: past }] }
  }
  if (saysWhatItDoes(finding, lower)) {
    const cue = finding.cue
    const verb = reading.text.slice(at(reading, cue.first).start, at(reading, cue.last - 1).end)
    return voice.source === null ? plain : { lead: `${voice.name} ${verb}`, edits: [] }
  }
  return { lead: '', edits: futureAgain(reading, tokens, finding) }
}

/** "taking bribes", unlike "the killing" and "spending on roads". */
function isGerund(reading: Reading, first: number): boolean {
  const next = at(reading, first + 1)
  return at(reading, first).lower.endsWith('ing') && next.lower !== 'of' && next.pos !== 'AUX'
}

/** A promise, a demand or an announcement without a clause of its own: that it was made is what is claimed. */
function saysWhatItDoes({ rule, stance, position, verb }: Finding, opener: string): boolean {
  if (stance !== 'ASSERTS') return false
  if (rule === 'verb-infinitive') return opener === 'to'
  return (
    rule === 'verb-nominal' &&
    (position || /^(?:announce|signal|promise|pledge|voice|express)$/u.test(verb?.lemma ?? ''))
  )
}

/** "said it would close" told of what will be; a condition keeps its "would". */
function futureAgain(reading: Reading, tokens: readonly number[], { cue, form, verb }: Finding): Edit[] {
  if (
    form !== 'PARAPHRASE' ||
    verb === null ||
    !/(?:ed|said|told|wrote|thought|held)$/u.test(at(reading, cue.last - 1).lower)
  )
    return []
  const conditional = tokens.some((token) =>
    /^(?:if|unless|could|should|were|otherwise)$/u.test(at(reading, token).lower),
  )
  if (conditional) return []
  return tokens.flatMap((token) => {
    const next = at(reading, token + 1)
    const plainly =
      at(reading, token).lower === 'would' && !/^(?:have|like|rather|prefer|love|n't|also)$/u.test(next.lower)
    return plainly ? [{ first: token, last: token + 1, words: 'will' }] : []
  })
}
