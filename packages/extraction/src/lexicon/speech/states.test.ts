import { prove } from '../../testing/proof.ts'
import * as lists from './states.ts'

prove(lists, {
  convictions: [
    'Ana Sol is doubtful that the dam held.',
    'Ana Sol | ASSERTS “is doubtful” | the dam held → The dam held. | ? the dam',
  ],
  feelings: [
    'Ana Sol is glad that the dam held.',
    'Ana Sol | ASSERTS “is glad” | the dam held → The dam held. | ? the dam',
  ],
})
