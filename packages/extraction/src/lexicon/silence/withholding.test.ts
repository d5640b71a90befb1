import { prove } from '../../testing/proof.ts'
import * as lists from './withholding.ts'

prove(lists, {
  answering: [
    'Ana Sol did not comment.',
    'Ana Sol | NOT_COMMENTED “did not comment” | Ana Sol did not comment → Ana Sol did not comment.',
  ],
  answers: [
    'Ana Sol made no comment.',
    'Ana Sol | NOT_COMMENTED “made no comment” | Ana Sol made no comment → Ana Sol made no comment.',
  ],
  bound: [
    'Ana Sol did not answer questions.',
    'Ana Sol | NO_RESPONSE “did not answer” | Ana Sol did not answer questions → Ana Sol did not answer questions.',
  ],
  boundAnswering: [
    'Ana Sol did not return to Tal.',
    'nobody | 0.40 | Ana Sol did not return to Tal → Ana Sol did not return to Tal.',
  ],
  negatives: [
    'Ana Sol never answered the questions.',
    'Ana Sol | NO_RESPONSE “never answered” | Ana Sol never answered the questions → Ana Sol never answered the questions.',
  ],
  noCommentVerbs: [
    'Ana Sol made no comment.',
    'Ana Sol | NOT_COMMENTED “made no comment” | Ana Sol made no comment → Ana Sol made no comment.',
  ],
})
