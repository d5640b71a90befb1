import { prove } from '../../testing/proof.ts'
import * as lists from './titles.ts'

prove(lists, {
  demonyms: [
    'Dutch minister Ana Sol said the dam held.',
    'Ana Sol, Dutch minister | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
  departments: [
    'Secretary of State Ana Sol said the dam held.',
    'Ana Sol, Secretary of State | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
  formerly: [
    'Former Tal mayor Ana Sol said the dam held.',
    'Ana Sol, Former Tal mayor, Tal | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
  titleWords: [
    'Foreign Secretary Ana Sol said the dam held.',
    'Ana Sol, Foreign Secretary | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
})
