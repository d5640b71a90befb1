import { prove } from '../../testing/proof.ts'
import * as lists from './companies.ts'

prove(lists, {
  companyKinds: [
    "Halden, the dam's operator, said it held.",
    'Halden | ASSERTS “said” | it held → It held. | ? it · Halden',
  ],
  namesakeFirms: [
    'Eli Lilly of Velby said the dam held.',
    'Eli Lilly of Velby | ASSERTS “said” | the dam held → The dam held. | ? the dam',
  ],
})
