import { prove } from '../../testing/proof.ts'
import * as lists from './conjunctions.ts'

prove(lists, {
  adverbialOpeners: [
    'Ana Sol said no, the dam had held.',
    'Ana Sol | ASSERTS “said” | no, the dam had held → The dam had held. | ? the dam',
  ],
  clauseOpeners: [
    'Ana Sol said the guard knew because it was new.',
    'Ana Sol | ASSERTS “said” | the guard knew because it was new → The guard knew because it was new. | ? the guard',
  ],
  concessions: [
    'Ana Sol said although it had cracked, the dam would hold.',
    'Ana Sol | ASSERTS “said” | although it had cracked, the dam would hold → Although it had cracked, the dam will hold. | ? it',
  ],
  contrasts: [
    'Ana Sol said the dam had held, but the road was gone.',
    'Ana Sol | ASSERTS “said” | the dam had held → The dam had held. | ? the dam',
  ],
  leadingSubordinators: [
    'Ana Sol said when the rain came, they left the dam.',
    'Ana Sol | ASSERTS “said” | when the rain came, they left the dam → When the rain came, they left the dam. | ? the rain | ? they',
  ],
  neverSaid: [
    'The dam held, engineer Ana Sol said at the works, and added that the road was dry.',
    'Ana Sol, engineer | ASSERTS “said” | The dam held → The dam held. | ? The dam',
    'Ana Sol, engineer | ASSERTS “added” | the road was dry → The road was dry. | ? the road',
  ],
  openingSubordinators: [
    'While Ana Sol says the dam held, the road broke.',
    'Ana Sol | ASSERTS “says” | the dam held → The dam held. | ? the dam',
  ],
  sourceContinuations: [
    'The dam held, according to Ana Sol, but the road did not.',
    'Ana Sol | ASSERTS “according to” | The dam held → The dam held. | ? The dam',
  ],
  subordinators: [
    'She said that the road was shut, and that once the rain came, it flooded.',
    'She | ASSERTS “said” | the road was shut, and that once the rain came, it flooded → The road was shut, ' +
      'and that once the rain came, it flooded. | ? She | ? the road',
  ],
  talkedOn: ['I mean, and this is the point, the dam held.'],
  supposingWords: [
    'If Ana Sol says that Lund was dry, Tal will sue.',
    'Ana Sol | DOES_NOT_CONFIRM (weak) “says” | Lund was dry → Lund was dry.',
  ],
})
