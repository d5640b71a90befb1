import { prove } from '../../testing/proof.ts'
import * as lists from './repairs.ts'

prove(lists, {
  cliticHosts: [
    "Everyone's saying the dam held.",
    "Everyone | ASSERTS (weak) “'s saying” | the dam held → The dam held. | ? the dam",
  ],
  finiteBehindNoun: [
    'Mayor Ana Sol said the fair would return.',
    'Ana Sol, Mayor | ASSERTS “said” | the fair would return → The fair will return. | ? the fair',
  ],
  finiteBehindVerb: [
    'The earlier find has shown that the dam held.',
    'find | ASSERTS (weak) “has shown” | the dam held → The dam held. | ? the dam',
  ],
  nounOpeners: [
    'The earlier find has shown that the dam held.',
    'find | ASSERTS (weak) “has shown” | the dam held → The dam held. | ? the dam',
  ],
})
