import { enumeration, type ValueOf } from './enumeration.ts'

export const JobState = enumeration('JobState', 'How far a job is.', {
  QUEUED: 'Waits for its turn, or for another attempt.',
  RUNNING: 'At work.',
  DONE: 'Finished.',
  FAILED: 'Given up; `failure` says why.',
  CANCELLED: 'Ended on somebody’s request. What it did until then stays done.',
})
export type JobState = ValueOf<typeof JobState>

export const ImportItemState = enumeration('ImportItemState', 'What has become of an article of an import.', {
  WAITING: 'Not read yet.',
  DRAFTED: 'A draft was made of it, which is published next.',
  IMPORTED: 'A draft was made of it.',
  PUBLISHED: 'It is public again, with the date that it had.',
  KNOWN: 'Its very text was imported before, and is left as it is.',
  FAILED: 'No draft was made of it; `failure` says why.',
})
export type ImportItemState = ValueOf<typeof ImportItemState>
