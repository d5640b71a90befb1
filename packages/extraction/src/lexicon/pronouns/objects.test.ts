import { prove } from '../../testing/proof.ts'
import * as lists from './objects.ts'

prove(lists, {
  closedPhrases: [
    'They told me this was the dam.',
    'They | ASSERTS (weak) “told” | this was the dam → This was the dam. | ? They | ? this',
  ],
  judged: ['Ana Sol called her a liar.', 'Ana Sol | ASSERTS “called” | her a liar → She is a liar. | ? she'],
  neverSubjects: ['Ana Sol said them were wrong.'],
  objectPronouns: [
    'It shows us that people do not like the dam.',
    'It | ASSERTS (weak) “shows” | people do not like the dam → People do not like the dam. | ? It',
  ],
})
