import { prove } from '../../testing/proof.ts'
import * as lists from './roles.ts'

prove(lists, {
  bodyNameWords: [
    'Tal Airways said Lund was dry. It said Tal was not.',
    'Tal Airways | ASSERTS “said” | Lund was dry → Lund was dry.',
    'Tal Airways | ASSERTS “said” | Tal was not → Tal was not.',
  ],
  datasetWords: [
    'Figures released on Monday show that tolls rose.',
    'Figures released on Monday | ASSERTS “show” | tolls rose → Tolls rose.',
  ],
  documentWords: [
    'Residents found a letter saying that the dam was safe.',
    'letter | ASSERTS “saying” | the dam was safe → The dam was safe. | ? the dam',
  ],
  groupWords: [
    'We have sixty people asking if the dam is safe.',
    'sixty people | ASSERTS (weak) “asking” | if the dam is safe → The dam is safe. | ? the dam',
  ],
  organizationWords: [
    'The Tal Water Board met on Monday. The board said Lund was dry.',
    'nobody | 0.66 | The Tal Water Board met on Monday → The Tal Water Board met on 9 March 2026.',
    'Tal Water Board | ASSERTS “said” | Lund was dry → Lund was dry.',
  ],
  roleWords: [
    'Mayor Ana Sol said the dam held.',
    'Ana Sol, Mayor | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
})
