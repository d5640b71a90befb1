import { prove } from '../../testing/proof.ts'
import * as lists from './objects.ts'

prove(lists, {
  partners: [
    'Mayor Ivo Hagen walked with Velbrin. He said the dam held.',
    'nobody | 0.46 | Mayor Ivo Hagen walked with Velbrin → Mayor Ivo Hagen walked with Velbrin.',
    'He | ASSERTS “said” | the dam held → The dam held. | ? He · Ivo Hagen | ? the dam',
  ],
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
