import { prove } from '../../testing/proof.ts'
import * as lists from './state-limits.ts'

prove(lists, {
  bareStates: [
    'Ana Sol is sure the dam will hold.',
    'Ana Sol | ASSERTS “is sure” | the dam will hold → The dam will hold. | ? the dam | [PREDICTION]',
  ],
  openStates: [
    'Ana Sol is not sure whether the dam held.',
    'Ana Sol | DOES_NOT_CONFIRM (hedged) “is not sure” | whether the dam held → Whether the dam held. | ? the dam',
  ],
  seeming: [
    'Ana Sol seems sure that the dam held.',
    'Ana Sol | ASSERTS “seems sure” | the dam held → The dam held. | ? the dam',
  ],
})
