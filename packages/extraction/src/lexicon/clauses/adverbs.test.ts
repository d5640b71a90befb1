import { prove } from '../../testing/proof.ts'
import * as lists from './adverbs.ts'

prove(lists, {
  focusing: [
    'Ana Sol said only the dam held.',
    'Ana Sol | ASSERTS “said” | only the dam held → Only the dam held. | ? the dam',
  ],
  approximators: [
    'Ana Sol said nearly 40 people had left.',
    'Ana Sol | ASSERTS “said” | nearly 40 people had left → Nearly 40 people had left.',
  ],
  behindPronounThat: ['Ana Sol told him that when the dam broke.'],
  connectives: [
    'However, the dam held, Ana Sol said.',
    'Ana Sol | ASSERTS “said” | However, the dam held → The dam held. | ? the dam',
  ],
  degreeWords: [
    'Ana Sol is not 100 percent sure that the dam held.',
    'Ana Sol | DOES_NOT_CONFIRM (hedged) “is not 100 percent sure” | the dam held → The dam held. | ? the dam',
  ],
  insertedAdverbs: [
    'The officials [15], however, using measures of old, found that tolls rose.',
    'officials | ASSERTS “found” | tolls rose → Tolls rose.',
  ],
  negations: [
    'Ana Sol never said that the dam held.',
    'Ana Sol | DOES_NOT_CONFIRM “never said” | the dam held → The dam held. | ? the dam',
  ],
  outsideVerbs: [
    'The people here say the dam held.',
    'people here | ASSERTS “say” | the dam held → The dam held. | ? the dam',
  ],
})
