import { prove } from '../../testing/proof.ts'
import * as lists from './mistaken-nouns.ts'

prove(lists, {
  baseAuxiliaries: [
    'Some may claim they sold the dam.',
    'Some | ASSERTS (hedged) “may claim” | they sold the dam → They sold the dam. | ? they',
  ],
  clauseStarts: ['Critics stress there is a dam.', 'Critics | ASSERTS “stress” | there is a dam → There is a dam.'],
  joinedClauseStarts: [
    'They left and report whether the dam held.',
    'They | ASSERTS (weak) “report” | whether the dam held → The dam held. | ? They | ? the dam',
  ],
  passingAdverbs: [
    'She now bets that the dam held.',
    'She | ASSERTS “bets” | the dam held → The dam held. | ? She | ? the dam',
  ],
  plurals: [
    'People fear the dam will break.',
    'People | ASSERTS (weak) “fear” | the dam will break → The dam will break. | ? the dam | [PREDICTION]',
  ],
  showingThings: [
    'Polls show voters want the dam.',
    'Polls | ASSERTS “show” | voters want the dam → Voters want the dam. | [POSITION]',
  ],
  verbSubjects: [
    'She also bets that the dam held.',
    'She | ASSERTS “bets” | the dam held → The dam held. | ? She | ? the dam',
  ],
})
