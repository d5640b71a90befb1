import { prove } from '../../testing/proof.ts'
import * as lists from './countries.ts'

prove(lists, {
  countries: [
    'Paris also claims that her dam was taken away.',
    'Paris | ASSERTS “claims” | her dam was taken away → Her dam was taken away. | ? her',
  ],
})
