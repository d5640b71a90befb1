import type { FoundCue } from '../cues/found-cue.ts'
import { keepsWould } from '../lexicon/clauses/auxiliaries.ts'
import { pastOfGerund } from '../lexicon/verbs/irregular-past.ts'
import { isNominal } from '../syntax/word-class.ts'
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
  finding: FoundCue | null,
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
  if (finding.rule === 'verdict')
    return { lead: '', edits: [...ownName(reading, first, voice), ...copula(reading, tokens, finding)] }
  if (finding.rule === 'rumour') return { lead: '', edits: rumoured(reading, tokens, finding) }
  const charged = finding.rule === 'charge' ? chargedDeed(reading, tokens) : null
  if (charged !== null) return { lead: '', edits: charged }
  if (saysWhatItDoes(finding, lower)) {
    const cue = finding.cue
    const { lower: opener } = at(reading, cue.first)
    const past = opener.endsWith('ing') ? pastOfGerund(opener) : null
    const rest = reading.text.slice(at(reading, cue.first).end, at(reading, cue.last - 1).end)
    const verb = past === null ? `${at(reading, cue.first).text}${rest}` : `${past}${rest}`
    return voice.source === null ? plain : { lead: `${voice.name} ${verb}`, edits: [] }
  }
  return { lead: '', edits: [...anyAgain(reading, tokens, finding), ...futureAgain(reading, tokens, finding)] }
}

/** "taking bribes", unlike "the killing" and "spending on roads". */
function isGerund(reading: Reading, first: number): boolean {
  const next = at(reading, first + 1)
  const { lower, pos } = at(reading, first)
  return (
    lower.endsWith('ing') &&
    next.lower !== 'of' &&
    next.pos !== 'AUX' &&
    (pos === 'VERB' || isNominal(reading, first + 1))
  )
}

/** A promise, a demand or an announcement without a clause of its own: that it was made is what is claimed. */
function saysWhatItDoes({ rule, stance, position, verb }: FoundCue, opener: string): boolean {
  if (rule === 'charge' || (rule === 'voiced' && stance === 'ASSERTS')) return true
  if (stance !== 'ASSERTS') return false
  if (rule === 'verb-infinitive') return opener === 'to'
  return rule === 'verb-nominal' && (position || /^(?:signal|promise|pledge|allege)$/u.test(verb?.lemma ?? ''))
}

/** "describes itself as independent" is told of who describes it. */
function ownName(reading: Reading, first: number, { source, name }: Voice): Edit[] {
  const own = /^(?:itself|himself|herself|themselves)$/u.test(at(reading, first).lower)
  return own && source !== null && source.candidates === undefined ? [{ first, last: first + 1, words: name }] : []
}

/** "the closure | is | a disgrace": the verb between what is named and what it is called. */
function copula(reading: Reading, tokens: readonly number[], { content }: FoundCue): Edit[] {
  const from = content[1]?.[0] ?? -1
  const place = tokens.findIndex((token) => at(reading, token).start >= from)
  const token = tokens[place]
  const before = tokens[place - 1]
  if (place <= 0 || token === undefined || before === undefined) return []
  const { lower } = at(reading, before)
  const named = tokens.slice(0, place)
  const several =
    /^(?:them|these|those)$/u.test(lower) ||
    named.some((one) => at(reading, one).lower === 'and') ||
    isPlural(reading, headOf(reading, named))
  const subject = { them: 'they', him: 'he', her: 'she' }[place === 1 ? lower : '']
  const verb: Edit = { first: token, last: token, words: several ? 'are' : 'is' }
  return subject === undefined ? [verb] : [{ first: before, last: before + 1, words: subject }, verb]
}

/** "Norland to have paid" is that Norland has paid. */
function rumoured(reading: Reading, tokens: readonly number[], { content }: FoundCue): Edit[] {
  const from = content[1]?.[0] ?? -1
  const place = tokens.findIndex((token) => at(reading, token).start >= from)
  const to = tokens[place]
  if (to === undefined || place <= 0) return []
  const named = tokens.slice(0, place)
  const several =
    named.some((one) => at(reading, one).lower === 'and') ||
    isPlural(reading, headOf(reading, named)) ||
    /^(?:they|we|you)$/u.test(at(reading, named[0] ?? -1).lower)
  const have = at(reading, to + 1).lower === 'have'
  return [{ first: to, last: to + 2, words: have ? (several ? 'have' : 'has') : several ? 'are' : 'is' }]
}

/** The noun in front of the first preposition. */
function headOf(reading: Reading, tokens: readonly number[]): number {
  const end = tokens.findIndex((token) => at(reading, token).pos === 'ADP')
  return tokens[(end > 0 ? end : tokens.length) - 1] ?? -1
}

function isPlural(reading: Reading, index: number): boolean {
  const { pos, lower } = at(reading, index)
  return pos === 'NOUN' && /[^su]s$/u.test(lower)
}

/** "the owner of hiding it" is that the owner hid it; null for "the owner of fraud". */
function chargedDeed(reading: Reading, tokens: readonly number[]): Edit[] | null {
  for (const [place, token] of tokens.entries()) {
    const next = tokens[place + 1]
    if (at(reading, token).lower !== 'of' || next === undefined || !isGerund(reading, next)) continue
    const { lower } = at(reading, next)
    if (lower === 'being') return null
    const past = lower === 'having' ? 'had' : pastOfGerund(lower)
    return past === null ? null : [{ first: token, last: next + 1, words: past }]
  }
  return null
}

/** "denied that any trees would be felled" is that trees will be: a negation that is left behind takes its "any" along. */
function anyAgain(reading: Reading, [first]: readonly number[], { stance }: FoundCue): Edit[] {
  if (first === undefined || at(reading, first).lower !== 'any') return []
  if (!/^(?:DENIES|DISPUTES|DOES_NOT_CONFIRM)$/u.test(stance)) return []
  let noun = first + 1
  while (/^(?:ADJ|NOUN)$/u.test(at(reading, noun + 1).pos)) noun++
  return [{ first, last: first + 1, words: isPlural(reading, noun) ? '' : 'some' }]
}

/** "said it would close" told of what will be; a condition keeps its "would". */
function futureAgain(reading: Reading, tokens: readonly number[], { cue, form, verb }: FoundCue): Edit[] {
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
    const plainly = at(reading, token).lower === 'would' && !keepsWould.has(next.lower)
    return plainly ? [{ first: token, last: token + 1, words: 'will' }] : []
  })
}
