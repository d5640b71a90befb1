import { isGroup } from '../lexicon/people/roles.ts'
import { cueVerb } from '../lexicon/speech/cue-verb.ts'
import {
  baseAuxiliaries,
  clauseStarts,
  joinedClauseStarts,
  passingAdverbs,
  plurals,
  showingThings,
  verbSubjects,
} from '../lexicon/tagging/mistaken-nouns.ts'
import { isPastForm } from '../lexicon/verbs/irregular-past.ts'
import { noToken, type Token } from './token.ts'

/** "She also claims that ...", "the report notes.", "he drank tea": a verb where the tagger saw a noun. */
export function isMistakenNoun(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] ?? noToken
  if (token.pos === 'NOUN' && isPastBehindPronoun(tokens, index)) return true
  const verb = cueVerb(token.lower)
  if (verb?.clause !== true) return false
  const place = passingAdverbs.has(tokens[index - 1]?.lower ?? '') ? index - 1 : index
  const before = tokens[place - 1] ?? noToken
  const after = tokens[index + 1] ?? noToken
  if (before.start < 0 || before.text === 'WHO') return false
  if (verb.lemma === 'point') return after.lower === 'out'
  const form = formOf(token.lower, verb.lemma)
  if (verbSubjects.has(before.lower) || before.lower === 'to')
    return form !== 'ing' && (before.lower !== 'to' || form === 'base')
  if (form === 'past') return isPastVerb(tokens, index, place)
  if (form === 'base') return isBaseVerb(tokens, index, before)
  if (form === 'ing') return before.text === ',' && opensClause(after)
  return form === 'third' && isThirdPerson(tokens, index, before)
}

function formOf(word: string, lemma: string): 'base' | 'ing' | 'third' | 'past' {
  if (word === lemma) return 'base'
  if (word.endsWith('ing')) return 'ing'
  return word.endsWith('s') ? 'third' : 'past'
}

/** "people claim that", "would claim", "and claim he": a base form at `index` is a verb beside these words. */
function isBaseVerb(tokens: readonly Token[], index: number, before: Token): boolean {
  const after = tokens[index + 1] ?? noToken
  if (tokens[index]?.lower === 'show' && showsSomething(tokens, index)) return true
  if (peopleTell(tokens, index)) return true
  if (before.pos === 'CCONJ') return joinedClauseStarts.has(after.lower)
  if (before.lower === 'her' && after.lower === 'that') return false
  if (/^(?:me|him|her|us|them)$/u.test(before.lower)) return clauseStarts.has(after.lower)
  return (
    baseAuxiliaries.has(before.lower) || (isPlural(before) && (opensClause(after) || closesSpeech(tokens, index, true)))
  )
}

/** "Police | alleged | the man had": no adjective stands between the noun that opens a sentence and an article. */
function isPastVerb(tokens: readonly Token[], index: number, place: number): boolean {
  const before = tokens[place - 1] ?? noToken
  const named = /^(?:NOUN|PROPN)$/u.test(before.pos)
  if (named && /^(?:he|she|they|it|there)$/u.test(tokens[index + 1]?.lower ?? '')) return true
  const opener = tokens[place - 2]
  const opens = opener === undefined || /^(?:[.!?"“”]|the|The)$/u.test(opener.text)
  return opens && named && /^(?:the|a|an)$/u.test(tokens[index + 1]?.lower ?? '')
}

/** "Campaigners | claim | forests are": people who open the sentence, and a noun that a finite verb follows. */
function peopleTell(tokens: readonly Token[], index: number): boolean {
  const opener = tokens[index - 2]
  if (opener !== undefined && !/^[.!?"“”;]$/u.test(opener.text)) return false
  if (!isGroup(tokens[index - 1]?.lower ?? '')) return false
  let noun = index + 1
  while (/^(?:NOUN|ADJ)$/u.test(tokens[noun]?.pos ?? '') && noun < index + 5) noun++
  return noun > index + 1 && tokens[noun - 1]?.pos === 'NOUN' && tokens[noun]?.pos === 'AUX'
}

/** "the report claims to have", "the mayor claims she": a form in -s at `index` is a verb beside these words. */
function isThirdPerson(tokens: readonly Token[], index: number, before: Token): boolean {
  const after = tokens[index + 1] ?? noToken
  const singular = isSingular(before)
  if (singular && after.lower === 'to' && /^(?:have|be)$/u.test(tokens[index + 2]?.lower ?? '')) return true
  if (!singular && before.text !== ',') return false
  if (before.text === ',') return after.lower === 'that'
  if (/^(?:PROPN|DET)$/u.test(after.pos) && opensSentence(tokens, index)) return true
  return (
    (after.lower === 'that' && before.pos === 'PROPN') ||
    (clauseStarts.has(after.lower) && after.lower !== 'that') ||
    closesSpeech(tokens, index)
  )
}

function isPlural({ lower, pos }: Token): boolean {
  return plurals.has(lower) || (/^(?:NOUN|PROPN)$/u.test(pos) && /[^s]s$/u.test(lower))
}

function isSingular({ lower, pos }: Token): boolean {
  return (
    (/^(?:NOUN|PROPN)$/u.test(pos) && !/[^s]s$/u.test(lower)) ||
    pos === 'PROPN' ||
    /^(?:one|another|someone)$/u.test(lower)
  )
}

function opensClause({ lower, pos }: Token): boolean {
  return clauseStarts.has(lower) || pos === 'DET' || pos === 'NUM' || pos === 'PROPN'
}

/** "Figures released on Monday show prices rose": nothing else between figures and noun can be the verb. */
function showsSomething(tokens: readonly Token[], index: number): boolean {
  let figures = false
  for (let left = index - 1; left >= 0 && left > index - 12; left--) {
    const { lower, pos, text } = tokens[left] ?? noToken
    if (showingThings.has(lower)) figures = true
    if (pos === 'AUX' || text === '.' || (pos === 'DET' && left === index - 1)) return false
    if (figures)
      return /^(?:VERB|AUX)$/u.test(
        tokens.slice(index + 1, index + 8).find((token) => token.pos === 'VERB' || token.pos === 'AUX')?.pos ?? '',
      )
  }
  return false
}

/** "The commission claims Ana Sol ...": article and noun open the sentence. */
function opensSentence(tokens: readonly Token[], index: number): boolean {
  const first = tokens[index - 2]
  const before = tokens[index - 3]
  return (
    first?.pos === 'DET' &&
    /^(?:NOUN|ADJ)$/u.test(tokens[index - 1]?.pos ?? '') &&
    (before === undefined || before.pos === 'PUNCT')
  )
}

/** `"It held," the report notes.`: behind speech, a name or a noun with its article, and the end of the sentence. */
function closesSpeech(tokens: readonly Token[], index: number, several = false): boolean {
  const after = tokens[index + 1]
  if (after !== undefined && !/^[.,]$/u.test(after.text)) return false
  for (let left = index - 1; left > Math.max(0, index - 10); left--) {
    const { text, pos } = tokens[left] ?? noToken
    const first = tokens[left + 1] ?? noToken
    if (/^[,"”’]$|^''$/u.test(text))
      return (
        after === undefined ||
        several ||
        text !== ',' ||
        /^(?:DET|PROPN)$/u.test(first.pos) ||
        /^(?:his|her|its|their|our|my)$/u.test(first.lower)
      )
    if (!/^(?:NOUN|PROPN|ADJ|DET|NUM|PRON|PART)$/u.test(pos) && !/^(?:of|for|at|in)$/u.test(text)) return false
  }
  return false
}

/** "he | drank tea": right behind a pronoun that can only be a subject stands its verb. */
function isPastBehindPronoun(tokens: readonly Token[], index: number): boolean {
  return /^(?:he|she|they|we|i)$/u.test(tokens[index - 1]?.lower ?? '') && isPastForm(tokens[index]?.lower ?? '')
}
