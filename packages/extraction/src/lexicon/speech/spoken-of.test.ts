import { prove } from '../../testing/proof.ts'
import * as lists from './spoken-of.ts'

prove(lists, {
  bearing: ['Ana Sol faces claims that Lund was dry.', 'nobody | 0.42 | Lund was dry → Lund was dry.'],
  blaming: [
    'Ana Sol blamed Ivo Brand for the fire.',
    'Ana Sol | ASSERTS “blamed” | Ivo Brand for the fire → Ana Sol blamed Ivo Brand for the fire. | ? the fire | [POSITION]',
  ],
  bringingUp: [
    'Ana Sol warned of heavy rain in Lund.',
    'Ana Sol | ASSERTS “warned” | of heavy rain in Lund → Ana Sol warned of heavy rain in Lund. | [POSITION]',
  ],
  contesting: [
    'Ana Sol took issue with the figures.',
    'Ana Sol | DISPUTES “took issue with” | the figures → The figures. | ? the figures',
  ],
  disowning: [
    'Ana Sol pleaded not guilty to fraud.',
    'Ana Sol | DENIES “pleaded not guilty to” | fraud → Fraud. | ? fraud',
  ],
  heldAsNouns: ['Ana Sol’s view is that Lund was dry.', 'Ana Sol | ASSERTS “view is” | Lund was dry → Lund was dry.'],
  owningUp: [
    'Ana Sol confessed to the murder of Ivo Brand.',
    'Ana Sol | CONFIRMS “confessed to” | the murder of Ivo Brand → The murder of Ivo Brand. | ? the murder of Ivo Brand',
  ],
  ownWords: [
    'In Ana Sol’s words, Lund was dry.',
    'Ana Sol | ASSERTS “In Ana Sol’s words” | Lund was dry → Lund was dry.',
  ],
  unsourced: ['There are fears that Lund was dry.', 'nobody | 0.42 | Lund was dry → Lund was dry.'],
})
