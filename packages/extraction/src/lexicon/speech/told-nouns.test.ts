import { prove } from '../../testing/proof.ts'
import * as lists from './told-nouns.ts'

prove(lists, {
  clauseNouns: [
    'He agreed on the condition that he is not named.',
    'nobody | 0.42 | He agreed on the condition that he is not named → He agreed on the condition that he is not named. | ? He',
  ],
  deedNouns: [
    'Ana Sol has the right to say that the dam held.',
    'nobody | 0.18 | the dam held → The dam held. | ? the dam',
  ],
  narratorLabels: [
    'Ana Sol said the dam had held, a claim the council denies.',
    'Ana Sol | ASSERTS “said” | the dam had held → The dam had held. | ? the dam',
  ],
  pointing: [
    'Ana Sol said the dam held. Ivo Brand denied the report.',
    'Ana Sol | ASSERTS “said” | the dam held → The dam held. | ? the dam',
    'Ivo Brand | DENIES “denied” | the report → The dam held. | ? the dam',
  ],
  proceedings: [
    'Judge Ana Sol dismissed the suit.',
    'nobody | 0.40 | Judge Ana Sol dismissed the suit → Judge Ana Sol dismissed the suit. | ? the suit',
  ],
  retractable: [
    'Ana Sol withdrew her remarks.',
    'Ana Sol | WITHDRAWS “withdrew” | her remarks → Ana Sol’s remarks. | ? her remarks',
  ],
  speakingThings: [
    'We heard rumours suggesting that the dam was sold.',
    'rumours | ASSERTS (hedged) (weak) “suggesting” | the dam was sold → The dam was sold. | ? the dam',
  ],
  thatNouns: [
    'Ana Sol denied the claim that the dam held.',
    'Ana Sol | DENIES “denied” | the dam held → The dam held. | ? the dam',
  ],
  toldThings: ['Ana Sol told nothing that would help.'],
})
