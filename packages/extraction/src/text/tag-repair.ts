import { isOutlet } from '../lexicon/names/publications.ts'
import { isBody, isDataset, isDocument, isGroup, isRole } from '../lexicon/people/roles.ts'
import { surePronouns } from '../lexicon/pronouns/subjects.ts'
import { cueVerb } from '../lexicon/speech/cue-verb.ts'
import { cliticHosts, finiteBehindNoun, finiteBehindVerb, nounOpeners } from '../lexicon/tagging/repairs.ts'
import { isMistakenNoun } from './mistaken-noun.ts'
import type { Token } from './token.ts'

const marks = /^[^\p{L}\p{N}]+$/u

/** Mends what the statistical tagger is known to get wrong or to leave open. */
export function mendTags(tokens: readonly Token[]): void {
  tokens.forEach((token, index) => {
    if (isPossessive(tokens, index)) token.pos = 'PART'
    else if (marks.test(token.text)) token.pos = /^[$€£%]$/u.test(token.text) ? 'SYM' : 'PUNCT'
    else if (token.lower === "n't") token.pos = 'PART'
    else if (/^'(?:m|re|ve|ll|d)$/u.test(token.lower)) token.pos = 'AUX'
    else if (token.lower === "'s" || token.lower === "'") token.pos = tagOfClitic(token, tokens[index - 1])
    else if (surePronouns.has(token.lower) && !/^(?:US|WHO)$/u.test(token.text)) token.pos = 'PRON'
    else if (/^(?:every|any|some|no)(?:thing|body|one)$/u.test(token.lower)) token.pos = 'PRON'
    else if (isInFront(tokens, index)) token.pos = 'ADJ'
    else if (token.pos === 'VERB' && isNameInFront(tokens, index)) token.pos = 'PROPN'
    else if (opensName(tokens, index) || isInitials(tokens, index)) token.pos = 'PROPN'
    else if (token.pos === 'PROPN' && isPlainNoun(tokens, index)) token.pos = 'NOUN'
    else if (token.pos === 'ADJ' && standsAlone(tokens, index)) token.pos = 'NOUN'
    else if (token.pos === 'VERB' && isMistakenVerb(tokens, index)) token.pos = 'NOUN'
    else if (token.pos === 'VERB' && (isGroup(token.lower) || /\p{L}-elect$/u.test(token.lower))) token.pos = 'NOUN'
    else if ((token.pos === 'NOUN' || token.pos === 'ADJ') && isMistakenNoun(tokens, index)) token.pos = 'VERB'
    else if (
      /^(?:most|many|few)$/u.test(token.lower) &&
      /^(?:VERB|AUX)$/u.test(tokens[tokens[index + 1]?.pos === 'ADV' ? index + 2 : index + 1]?.pos ?? '')
    )
      token.pos = 'DET'
    else if (token.pos === '' || token.pos === 'X') token.pos = /^\p{Lu}/u.test(token.text) ? 'PROPN' : 'NOUN'
  })
}

/** "Conyers ran again": a word that opens a sentence and is a name further on in sentences of the text is a name here too. */
export function mendNames(tokens: readonly Token[], sentences: readonly { readonly first: number }[]): void {
  const opens = new Set(sentences.map(({ first }) => first))
  const names = new Set<string>()
  tokens.forEach(({ pos, text }, index) => {
    if (pos === 'PROPN' && !opens.has(index) && /^\p{Lu}\p{Ll}/u.test(text)) names.add(text)
  })
  for (const first of opens) {
    const token = tokens[first]
    if (token === undefined || token.pos !== 'NOUN' || !names.has(token.text) || isCommonHead(token.lower)) continue
    token.pos = 'PROPN'
  }
}

/** "the | N.S. | Fire Service": letters that a name begins with. */
function isInitials(tokens: readonly Token[], index: number): boolean {
  const { text = '', pos = '' } = tokens[index] ?? {}
  return (
    (pos === 'NOUN' || pos === 'ADJ') &&
    /^(?:\p{Lu}\.){2,}$/u.test(text) &&
    !/^[AP]\.M\.$/u.test(text) &&
    tokens[index + 1]?.pos === 'PROPN'
  )
}

function isCommonHead(lower: string): boolean {
  return isGroup(lower) || isRole(lower) || isBody(lower) || isDocument(lower) || isDataset(lower)
}

function tagOfClitic(token: Token, before: Token | undefined): string {
  if (before?.text === 'WHO') return 'PART'
  if (before !== undefined && cliticHosts.has(before.lower)) return 'AUX'
  return token.pos === 'AUX' ? 'AUX' : 'PART'
}

/** "Figures released on Monday": a common noun that only the start of the sentence gives a capital. */
function isPlainNoun(tokens: readonly Token[], index: number): boolean {
  const { lower = '', text = '' } = tokens[index] ?? {}
  const before = tokens[index - 1]
  return (
    !isOutlet(text) &&
    (before === undefined || /^[.!?"“”:]$/u.test(before.text)) &&
    tokens[index + 1]?.pos !== 'PROPN' &&
    (isGroup(lower) ||
      isDocument(lower) ||
      isDataset(lower) ||
      /.{3}(?:[^s]ers|[^s]ors|ists|ents|ants|ians|women)$/u.test(lower))
  )
}

/** "The fair would", "the accused was": between an article and a finite auxiliary stands a noun. */
function standsAlone(tokens: readonly Token[], index: number): boolean {
  return (
    tokens[index]?.lower !== 'past' &&
    /^(?:the|a|an)$/u.test(tokens[index - 1]?.lower ?? '') &&
    finiteBehindNoun.has(tokens[index + 1]?.lower ?? '')
  )
}

/** "Earlier work had shown": no plain verb stands between an adjective and a finite auxiliary. */
function isMistakenVerb(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  if (token?.lower === 'think' && /^tanks?$/u.test(after?.lower ?? '')) return true
  if (token === undefined || before === undefined || after === undefined || /(?:ed|ing|n|t|s)$/u.test(token.lower))
    return false
  return nounOpeners.has(before.lower) && finiteBehindVerb.has(after.lower)
}

/** The apostrophe of "the officials' plan". */
function isPossessive(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  if (token === undefined || before === undefined || after === undefined || !/^['’]$/u.test(token.text)) return false
  return before.end === token.start && /s$/iu.test(before.text) && after.start > token.end && /^\p{L}/u.test(after.text)
}

/** "Tal-based developer", "Lead author": a compound with a participle in front of its noun, a rank in front of a role. */
function isInFront(tokens: readonly Token[], index: number): boolean {
  const { text = '', lower = '', pos } = tokens[index] ?? {}
  const next = tokens[index + 1]
  if (text === 'Lead') return isRole(next?.lower ?? '')
  // "the city's | counter terror police"
  const owned = tokens[index - 1]?.pos === 'PART' && tokens[index - 1]?.lower === "'s"
  if (owned && pos === 'VERB' && !/(?:ed|ing|s)$/u.test(lower)) return /^(?:NOUN|PROPN|ADJ)$/u.test(next?.pos ?? '')
  return pos === 'VERB' && /\p{L}-\p{L}+ed$/u.test(lower) && /^(?:NOUN|PROPN|ADJ)$/u.test(next?.pos ?? '')
}

/** "Ford Motor Co. said": a word that opens the sentence, in front of names and a verb. */
function isNameInFront(tokens: readonly Token[], index: number): boolean {
  const { text = '', lower = '' } = tokens[index] ?? {}
  const before = tokens[index - 1]
  if (
    (before !== undefined && !/^[.!?"“”]$/u.test(before.text)) ||
    !/^\p{Lu}\p{Ll}/u.test(text) ||
    /(?:ed|ing)$/u.test(lower) ||
    cueVerb(lower) !== undefined
  )
    return false
  let next = index + 1
  while (tokens[next]?.pos === 'PROPN') next++
  return next > index + 1 && /^(?:VERB|AUX)$/u.test(tokens[next]?.pos ?? '')
}

/** "New | Norland", "Associated | Press", "told | Welch": a word whose capital tells that a name begins or goes on. */
function opensName(tokens: readonly Token[], index: number): boolean {
  const { text = '', pos } = tokens[index] ?? {}
  const next = tokens[index + 1]
  if (text === 'New') return next?.pos === 'PROPN' && index > 0
  if (text === 'Associated') return next?.text === 'Press'
  // "Minister | Per | Sarn"
  if (pos === 'ADP' && /^\p{Lu}\p{Ll}/u.test(text)) return next?.pos === 'PROPN' && tokens[index - 1]?.pos === 'PROPN'
  return pos === 'VERB' && isNameInside(tokens, index)
}

/** A capitalised word within a sentence is a name; behind another one, only when it cannot tell who speaks. */
function isNameInside(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const before = tokens[index - 1]
  if (token === undefined || before === undefined || !/^\p{Lu}\p{Ll}/u.test(token.text)) return false
  if (before.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(before.text)) return cueVerb(token.lower)?.clause !== true
  return /^(?:\p{Ll}|,)/u.test(before.text) || /^(?:the|a|an)$/u.test(before.lower)
}
