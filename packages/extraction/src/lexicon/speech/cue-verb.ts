import type { Stance } from '@sourceline/domain'
import { formsOf } from '../verbs/inflection.ts'
import { cueVerbTable, hedgingVerbs, positionVerbs } from './cue-verb-table.ts'

/** How a verb of saying, holding or showing takes what is said, and what it tells about the source. */
export interface CueVerb {
  readonly lemma: string
  readonly stance: Stance
  /** Takes a clause: "said that ...". */
  readonly clause: boolean
  /** The clause can only be an indirect question: "discuss whether". */
  readonly questionOnly: boolean
  /** Introduces quoted words. */
  readonly quote: boolean
  /** Takes a noun phrase that is itself the claim: "denied the charge". */
  readonly nominal: boolean
  /** Takes an infinitive: "vowed to help". */
  readonly infinitive: boolean
  /** Names whom it is said to before what is said: "told reporters that ...". */
  readonly addressee: boolean
  /** The source suggests rather than says. */
  readonly hedged: boolean
  /** What is said is what the source wants, holds, promises or calls for. */
  readonly position: boolean
  /** A state of mind rather than speech. */
  readonly mental: boolean
  /** Findings and things may be its subject: "the report shows". */
  readonly evidence: boolean
}

function build(): ReadonlyMap<string, CueVerb> {
  const byForm = new Map<string, CueVerb>()
  const add = (entries: string, stance: Stance): void => {
    for (const entry of entries.trim().split(/\s+/u)) {
      const [lemma = '', letters = ''] = entry.split(':')
      const has = (letter: string): boolean => letters.includes(letter)
      const verb: CueVerb = {
        lemma,
        stance,
        clause: has('c') || has('w'),
        questionOnly: has('w'),
        quote: has('q'),
        nominal: has('n'),
        infinitive: has('i'),
        addressee: has('a'),
        hedged: has('h'),
        position: has('p'),
        mental: has('m'),
        evidence: has('e'),
      }
      for (const form of formsOf(lemma)) byForm.set(form, verb)
    }
  }
  for (const [stance, entries] of Object.entries(cueVerbTable)) add(entries, stance as Stance)
  add(hedgingVerbs, 'ASSERTS')
  add(positionVerbs, 'ASSERTS')
  return byForm
}

const byForm = build()

/** The cue verb that a lower-case word is a form of, if it is one. */
export function cueVerb(lower: string): CueVerb | undefined {
  return byForm.get(lower)
}
