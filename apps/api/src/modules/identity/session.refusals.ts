import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of sessions. */
export const { refusal } = defineRefusals({
  'session-missing': 'This session has ended already.',
  'session-of-another': 'This is a session of somebody else: administrators can end it.',
})
