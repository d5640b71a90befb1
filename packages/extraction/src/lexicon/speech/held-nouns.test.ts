import { prove } from '../../testing/proof.ts'
import * as lists from './held-nouns.ts'

prove(lists, {
  confirmedNouns: [
    'Ana Sol gave confirmation that the dam held.',
    'Ana Sol | CONFIRMS “gave confirmation” | the dam held → The dam held. | ? the dam',
  ],
  deniedNouns: [
    'Ana Sol issued a denial that the dam broke.',
    'Ana Sol | DENIES “issued a denial” | the dam broke → The dam broke. | ? the dam',
  ],
  feltNouns: [
    'Ana Sol has the impression that the dam held.',
    'Ana Sol | ASSERTS (hedged) “has the impression” | the dam held → The dam held. | ? the dam',
  ],
  holdingVerbs: [
    'Ana Sol made the claim that the dam held.',
    'Ana Sol | ASSERTS “made the claim” | the dam held → The dam held. | ? the dam',
  ],
  saidNouns: [
    'Ana Sol made the claim that the dam held.',
    'Ana Sol | ASSERTS “made the claim” | the dam held → The dam held. | ? the dam',
  ],
})
