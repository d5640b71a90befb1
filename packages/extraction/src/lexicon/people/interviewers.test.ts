import { prove } from '../../testing/proof.ts'
import * as lists from './interviewers.ts'

prove(lists, {
  interviewers: [
    'Host: You saw it.\n\nSol: I think the dam held.\n\nHost: I believe you left.\n\nSol: I think so.\n\nHost: You did.',
    'Sol | ASSERTS (weak) “think” | the dam held → The dam held. | ? the dam | [OPINION]',
    'I | ASSERTS (weak) “believe” | you left → You left. | ? you | [OPINION]',
  ],
})
