import { prove } from '../../testing/proof.ts'
import * as lists from './kinds.ts'

prove(lists, {
  firm: [
    'Ana Sol said the terrible flood had killed them.',
    'Ana Sol | ASSERTS “said” | the terrible flood had killed them → The terrible flood had killed them. | ? them',
  ],
  opinion: [
    'Ana Sol said the dam was a disgrace.',
    'Ana Sol | ASSERTS “said” | the dam was a disgrace → The dam was a disgrace. | ? the dam | [OPINION]',
  ],
  position: [
    'Ana Sol said the dam must go.',
    'Ana Sol | ASSERTS “said” | the dam must go → The dam must go. | ? the dam | [POSITION]',
  ],
  prediction: [
    'Ana Sol said the dam will hold.',
    'Ana Sol | ASSERTS “said” | the dam will hold → The dam will hold. | ? the dam | [PREDICTION]',
  ],
})
