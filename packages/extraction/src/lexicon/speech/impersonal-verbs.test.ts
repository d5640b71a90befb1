import { prove } from '../../testing/proof.ts'
import * as lists from './impersonal-verbs.ts'

prove(lists, {
  impersonalVerbs: [
    'The council met. Ana Sol said it takes years to build a dam.',
    'Ana Sol | ASSERTS “said” | it takes years to build a dam → It takes years to build a dam.',
  ],
  intends: [
    'Halden said it plans to build a dam.',
    'Halden | ASSERTS “said” | it plans to build a dam → Halden plans to build a dam.',
  ],
})
