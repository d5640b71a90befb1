import { contrastsIn } from '../../matching/testing/contrasts-in.ts'
import { prove } from '../../testing/proof.ts'
import * as lists from './quantities.ts'

prove(
  lists,
  {
    ROUND: ['About 2 million people left Tal. / 2.1 million people left Tal.'],
  },
  contrastsIn,
)
