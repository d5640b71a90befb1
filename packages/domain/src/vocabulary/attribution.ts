import { enumeration, type ValueOf } from './enumeration.ts'

export const Stance = enumeration('Stance', 'Where a source stands on a claim. Silence is never assent.', {
  ASSERTS: 'Says it.',
  CONFIRMS: 'Has own knowledge of it and is not the first to say it.',
  DENIES: 'Says it is false.',
  DISPUTES: 'Contests a part of it or its wording.',
  DOES_NOT_CONFIRM: 'Spoke, and did not confirm it.',
  DECLINES_TO_COMMENT: 'Was asked and refused.',
  NO_RESPONSE: 'Was asked by us and did not answer.',
  NOT_COMMENTED: 'Has made no public statement that is known.',
  WITHDRAWS: 'Takes back its own earlier statement.',
})
export type Stance = ValueOf<typeof Stance>

/** Stances that are no statement: they have a time and no form. */
export const nonAnswers: ReadonlySet<Stance> = new Set(['DECLINES_TO_COMMENT', 'NO_RESPONSE', 'NOT_COMMENTED'])

export const AttributionForm = enumeration('AttributionForm', 'How the words of a source are given.', {
  DIRECT_QUOTE: 'Word for word, in quotation marks.',
  PARTIAL_QUOTE: 'Some of the words, in quotation marks.',
  PARAPHRASE: 'In the words of the article.',
  INFERRED: 'Concluded from what the source did or implied.',
})
export type AttributionForm = ValueOf<typeof AttributionForm>

export const AttributionBasis = enumeration('AttributionBasis', 'How a source knows what it says.', {
  WITNESSED: 'Saw or heard it happen.',
  DIRECT_KNOWLEDGE: 'Takes part in or decides on the matter.',
  BRIEFED: 'Was told by those who know.',
  HEARSAY: 'Heard it said.',
  DOCUMENT: 'Has it from a document.',
  DATA: 'Has it from figures.',
  OWN_REPORTING: 'Found it out by its own reporting.',
  UNSTATED: 'Not told.',
})
export type AttributionBasis = ValueOf<typeof AttributionBasis>

export const Anonymity = enumeration('Anonymity', 'What readers may know of who a source is.', {
  NAMED: 'The name is given.',
  PSEUDONYM: 'Another name is given, and readers are told so.',
  ROLE_ONLY: 'Only the role is given: "a spokesman".',
  UNNAMED_KNOWN_TO_US: 'Not named; this newsroom knows who it is.',
  UNNAMED_KNOWN_TO_PUBLISHER: 'Not named; the publication we rely on knows who it is.',
  UNIDENTIFIED: 'Nobody is known to know who it is.',
})
export type Anonymity = ValueOf<typeof Anonymity>

/** Levels of anonymity that must not point at a source with a real name: they need a stand-in source. */
export const unnamed: ReadonlySet<Anonymity> = new Set([
  'PSEUDONYM',
  'ROLE_ONLY',
  'UNNAMED_KNOWN_TO_US',
  'UNNAMED_KNOWN_TO_PUBLISHER',
  'UNIDENTIFIED',
])

export const SourceTerms = enumeration('SourceTerms', 'What was agreed with a source about the use of its words.', {
  ON_RECORD: 'Name and words may be published.',
  BACKGROUND: 'The words may be published under the agreed description, never with the name.',
  DEEP_BACKGROUND: 'The claim may be published; no source, description or quotation is, and nothing is counted.',
  OFF_RECORD: 'Nothing is published, nor a claim that rests on it alone.',
})
export type SourceTerms = ValueOf<typeof SourceTerms>
