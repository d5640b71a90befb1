import { prove } from '../../testing/proof.ts'
import * as lists from './opinions.ts'

prove(lists, {
  closingThoughts: [
    'It was in the third year that the dam broke or so I think.',
    'I | ASSERTS (weak) “think” | It was in the third year that the dam broke or so → It was in the third year ' +
      'that the dam broke or so. | [OPINION]',
  ],
  neverThought: ['I think of the dam as it was.'],
  opinions: [
    'Ana Sol believes the dam held.',
    'Ana Sol | ASSERTS “believes” | the dam held → The dam held. | ? the dam | [OPINION]',
  ],
  ownThoughts: [
    'I think to say so is wrong.',
    'I | ASSERTS (weak) “think” | to say so is wrong → To say so is wrong. | [OPINION]',
  ],
})
