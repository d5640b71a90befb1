import { prove } from '../../testing/proof.ts'
import * as lists from './endings.ts'

prove(lists, {
  nounEnding: [
    'Ivo Brand said Norland had violated the treaty. Ana Sol denied the violation.',
    'Ivo Brand | ASSERTS “said” | Norland had violated the treaty → Norland had violated the treaty.',
    'Ana Sol | DENIES “denied” | the violation → Norland had violated the treaty.',
  ],
  participleEnding: [
    "“I'd better open the dam,” Ana Sol said.",
    "Ana Sol | ASSERTS “said” | “I'd better open the dam,” → Ana Sol had better open the dam. | [OPINION]",
  ],
  pastEnding: ['Ana Sol told the boy, needs the dam.'],
  plainEnding: [
    'Ivo Brand said Halden had closed the harbour. Ana Sol denied the closing of harbours.',
    'Ivo Brand | ASSERTS “said” | Halden had closed the harbour → Halden had closed the harbour.',
    'Ana Sol | DENIES “denied” | the closing of harbours → Halden had closed the harbour.',
  ],
})
