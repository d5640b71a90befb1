import { words } from '../word-list.ts'

/** Verbs in front of "unanswered": "calls went unanswered". */
export const wentUnanswered = words('went gone go been were was remain remained')

/** What is sent to somebody who may not answer: "calls went unanswered". */
export const requests = words(`
  call calls message messages email emails e-mail e-mails request requests question questions inquiry inquiries
  enquiry enquiries letter letters text texts query queries attempt attempts effort efforts voicemail voicemails`)
