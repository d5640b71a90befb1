import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of jobs. */
export const { refusal } = defineRefusals({
  'job-of-another': 'Somebody else started this job. Ask them or an administrator to cancel it.',
})
