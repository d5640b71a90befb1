import { prove } from '../../testing/proof.ts'
import * as lists from './nobody.ts'

prove(lists, {
  anybody: ['Anyone who did not comment left.'],
  times: ['Winter said the dam was closed.'],
  noOne: [
    'Nobody in Tal said that Lund was dry.',
    'Nobody in Tal | DOES_NOT_CONFIRM (weak) “said” | Lund was dry → Lund was dry.',
  ],
})
