import { prove } from '../../testing/proof.ts'
import * as lists from './requests.ts'

prove(lists, {
  requests: [
    'Calls to the ministry went unanswered.',
    'ministry | NO_RESPONSE “went unanswered” | Calls to the ministry went unanswered → Calls to the ministry went unanswered.',
  ],
  wentUnanswered: [
    'Calls to the ministry went unanswered.',
    'ministry | NO_RESPONSE “went unanswered” | Calls to the ministry went unanswered → Calls to the ministry went unanswered.',
  ],
})
