import { prove } from '../../testing/proof.ts'
import * as lists from './spokespeople.ts'

prove(lists, {
  speaksForBody: [
    '“We built the dam,” said Ivo Brand, chief executive of Halden.',
    'Ivo Brand, chief executive of Halden, Halden | ASSERTS “said” | “We built the dam,” → Halden built the dam.',
  ],
})
