import { prove } from '../../testing/proof.ts'
import * as lists from './determiners.ts'

prove(lists, {
  demonstratives: ['Some say the dam held.', 'Some | ASSERTS “say” | the dam held → The dam held. | ? the dam'],
  leadingArticle: [
    'The council said the dam held.',
    'council | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
  pointers: [
    'Ana Sol said both companies had left.',
    'Ana Sol | ASSERTS “said” | both companies had left → Both companies had left. | ? both companies',
  ],
  tellsOfNobody: [
    'Ana Sol said as a teenager she was ill.',
    'Ana Sol | ASSERTS “said” | she was ill → Ana Sol was ill.',
  ],
})
