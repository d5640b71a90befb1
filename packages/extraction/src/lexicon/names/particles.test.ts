import { prove } from '../../testing/proof.ts'
import * as lists from './particles.ts'

prove(lists, {
  nameParticles: [
    'A Ministry of Trade spokeswoman, Ana Sol, said staff were relieved.',
    'Ana Sol, Ministry of Trade spokeswoman, Ministry of Trade | ASSERTS “said” | staff were relieved → Staff were relieved.',
  ],
})
