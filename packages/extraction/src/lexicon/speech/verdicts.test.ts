import { prove } from '../../testing/proof.ts'
import * as lists from './verdicts.ts'

prove(lists, {
  inferences: [
    'Ana Sol said the dam held, suggesting the road was safe.',
    'Ana Sol | ASSERTS “said” | the dam held → The dam held. | ? the dam',
    'dam | ASSERTS (hedged) (weak) “suggesting” | the road was safe → The road was safe. | ? the road',
  ],
  otherSpeech: [
    'Ana Sol said the dam would hold but voiced concern about the road.',
    'Ana Sol | ASSERTS “said” | the dam would hold → The dam will hold. | ? the dam',
    'dam | ASSERTS (weak) “voiced” | concern about the road → The dam voiced concern about the road. | [POSITION]',
  ],
  shortOf: [
    'Ana Sol stopped short of blaming the council.',
    'Ana Sol | DOES_NOT_CONFIRM “stopped short of blaming” | the council → The council. | ? the council',
  ],
})
