import { enumeration, type ValueOf } from './enumeration.ts'

export const ArticleKind = enumeration('ArticleKind', 'What sort of text an article is.', {
  NEWS: 'A report of what happened.',
  BRIEF: 'A short report.',
  ANALYSIS: 'An explanation of what it means.',
  FACT_CHECK: 'An examination of a claim.',
  OPINION: 'A judgement, signed by its author.',
  FEATURE: 'A longer piece.',
})
export type ArticleKind = ValueOf<typeof ArticleKind>

export const WorkflowState = enumeration('WorkflowState', 'Where a record stands on its way to readers.', {
  DRAFT: 'Being written; never published.',
  SCHEDULED: 'Not public yet: it becomes so by itself when its embargo ends.',
  PUBLISHED: 'Public, with no later draft.',
  CHANGED: 'Public, with a later draft that is not.',
  UNPUBLISHED: 'Was public and was taken down.',
})
export type WorkflowState = ValueOf<typeof WorkflowState>

export const PublicationEnding = enumeration('PublicationEnding', 'How a publication ended.', {
  REPLACED: 'A newer revision took its place.',
  UNPUBLISHED: 'It was taken down.',
})
export type PublicationEnding = ValueOf<typeof PublicationEnding>

export const CorrectionKind = enumeration('CorrectionKind', 'What sort of note a correction is.', {
  CORRECTION: 'Something was wrong and is now right.',
  CLARIFICATION: 'Something was right but could be misread.',
  EDITORS_NOTE: 'Something readers must know about how the article came to be.',
  RETRACTION: 'The article no longer stands.',
  REMOVAL: 'A passage was taken out.',
})
export type CorrectionKind = ValueOf<typeof CorrectionKind>

export const CorrectionOrigin = enumeration('CorrectionOrigin', 'Whose mistake a correction concerns.', {
  OURS: 'The mistake was ours.',
  SOURCE: 'Our source was wrong or corrected itself.',
})
export type CorrectionOrigin = ValueOf<typeof CorrectionOrigin>

export const TopicKind = enumeration('TopicKind', 'What a topic stands for.', {
  SUBJECT: 'A subject matter.',
  PERSON: 'A person.',
  ORGANIZATION: 'An organisation.',
  PLACE: 'A place.',
  EVENT: 'An event.',
})
export type TopicKind = ValueOf<typeof TopicKind>
