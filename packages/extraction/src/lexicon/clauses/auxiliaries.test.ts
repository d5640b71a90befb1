import { prove } from '../../testing/proof.ts'
import * as lists from './auxiliaries.ts'

prove(lists, {
  askingAuxiliaries: [
    'Do officials say the dam held?',
    'officials | ASSERTS (weak) “Do say” | the dam held → The dam held. | ? the dam',
  ],
  beForms: ['Ana Sol is sure the dam held.', 'Ana Sol | ASSERTS “is sure” | the dam held → The dam held. | ? the dam'],
  beWithSubject: [
    'Halden claimed it was one of the few firms in Tal.',
    'Halden | ASSERTS “claimed” | it was one of the few firms in Tal → It was one of the few firms in Tal. | ? it · Halden',
  ],
  carriers: [
    'The council declined to comment.',
    'council | DECLINES_TO_COMMENT “declined to comment” | The council declined to comment → The council ' +
      'declined to comment. | ? The council',
  ],
  hasBefore: [
    "Ivo Brand built the dam. He said he's done it for Tal.",
    "Ivo Brand | ASSERTS “said” | he's done it for Tal → Ivo Brand has done it for Tal. | ? it",
  ],
  keepsWould: [
    'Ana Sol said she would like a new dam.',
    'Ana Sol | ASSERTS “said” | she would like a new dam → Ana Sol would like a new dam.',
  ],
  notYetSaid: [
    'The dam held, the minister will say.',
    'nobody | 0.42 | The dam held, the minister will say → The dam held, the minister will say. | ? The dam | [PREDICTION]',
  ],
  otherAuxiliaries: [
    'Ana Sol was to have denied the charge.',
    'Ana Sol | DENIES “was to have denied” | the charge → The charge. | ? the charge',
  ],
  supposing: ['The council may announce a new dam.'],
})
