import { prove } from '../../testing/proof.ts'
import * as lists from './openings.ts'

prove(lists, {
  sentenceStarts: [
    'Ana Sol left the U.S. The dam held.',
    'nobody | 0.40 | Ana Sol left the U.S. → Ana Sol left the U.S.',
  ],
})
