import { prove } from '../../testing/proof.ts'
import * as lists from './companies.ts'

prove(lists, {
  companyKinds: [
    "Halden, the dam's operator, said it held.",
    'Halden | ASSERTS “said” | it held → It held. | ? it · Halden',
  ],
})
