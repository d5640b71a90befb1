import { prove } from '../../testing/proof.ts'
import * as lists from './second-hand.ts'

prove(lists, {
  citedReasons: [
    'Norpress, citing safety concerns, said the dam was closed.',
    'Norpress | ASSERTS “said” | the dam was closed → The dam was closed. | ? the dam',
  ],
  reporters: [
    'The paper, citing two officials, reported that the dam held.',
    'two officials, via paper | ASSERTS “reported” | the dam held → The dam held. | ? the dam',
  ],
})
