import { prove } from '../../testing/proof.ts'
import * as lists from './honorifics.ts'

prove(lists, {
  officeTitles: [
    'Gen. Sol said the dam held.',
    'Sol, Gen. | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
  personalTitles: ['Mr Brand said the dam held.', 'Brand | ASSERTS “said” | the dam held → The dam held. | ? the dam'],
  shortBeforeNumbers: [
    'Ana Sol left Tal on Oct. 12. The dam held.',
    'nobody | 0.55 | Ana Sol left Tal on Oct. 12 → Ana Sol left Tal on 12 October 2025.',
  ],
  shortTitles: [
    'Ana Sol spoke to Dr. Brand. The dam held.',
    'nobody | 0.46 | Ana Sol spoke to Dr. Brand → Ana Sol spoke to Dr. Brand.',
  ],
})
