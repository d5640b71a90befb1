import { prove } from '../../testing/proof.ts'
import * as lists from './unnamed.ts'

prove(lists, {
  anonymous: [
    'A person familiar with the plan said the dam held.',
    'person familiar with the plan, known to the publisher | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
  quantities: [
    'A number of residents said the dam held.',
    'residents | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
})
