import { prove } from '../../testing/proof.ts'
import * as lists from './given-names.ts'

prove(lists, {
  feminineNames: [
    'Ana Sol withdrew her accusation.',
    'Ana Sol | WITHDRAWS “withdrew” | her accusation → Ana Sol’s accusation. | ? her accusation',
  ],
  masculineNames: [
    'Wreckmaster Luis Prado denied using cheap steel.',
    'Luis Prado | DENIES “denied” | using cheap steel → Using cheap steel. | ? using cheap steel',
  ],
  sharedNames: [
    'Jo Anne Brander said the dam held.',
    'Jo Anne Brander | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
})
