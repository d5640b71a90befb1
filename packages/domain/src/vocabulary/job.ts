import { enumeration, type ValueOf } from './enumeration.ts'

export const JobState = enumeration('JobState', 'How far a job is.', {
  QUEUED: 'Waits for its turn, or for another attempt.',
  RUNNING: 'At work.',
  DONE: 'Finished.',
  FAILED: 'Given up; `failure` says why.',
  CANCELLED: 'Ended on somebody’s request. What it did until then stays done.',
})
export type JobState = ValueOf<typeof JobState>
