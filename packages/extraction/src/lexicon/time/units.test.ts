import { prove } from '../../testing/proof.ts'
import * as lists from './units.ts'

prove(lists, {
  momentWords: [
    'Ana Sol said the dam would hold, days after the flood had begun.',
    'Ana Sol | ASSERTS “said” | the dam would hold → The dam will hold. | ? the dam',
  ],
  plainTimes: [
    '“This day is hard for me,” said Ana Sol.',
    'Ana Sol | ASSERTS “said” | “This day is hard for me,” → This day is hard for Ana Sol.',
  ],
  timeUnits: [
    'Ana Sol said two weeks ago that the dam held.',
    'Ana Sol | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
  timeWords: [
    'Ana Sol said Monday the dam held.',
    'Ana Sol | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
  whichTime: [
    'Ana Sol said last week the dam held.',
    'Ana Sol | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
})
