import { prove } from '../../testing/proof.ts'
import * as lists from './talk.ts'

prove(lists, {
  fillers: [
    '“Well, the dam held,” Ana Sol said.',
    'Ana Sol | ASSERTS “said” | “Well, the dam held,” → The dam held. | ? the dam',
  ],
  speechTags: [
    '“Why did it break?” Ana Sol asked.',
    'Ana Sol | ASSERTS (weak) “asked” | “Why did it break?” → Why did it break? | ? it',
  ],
  talkOpeners: [
    'Ana Sol said, well the dam held.',
    'Ana Sol | ASSERTS “said” | well the dam held → Well the dam held. | ? the dam',
  ],
})
