import { prove } from '../../testing/proof.ts'
import * as lists from './seasons.ts'

prove(lists, {
  seasons: [
    'Ana Sol said Tal will vote this spring.',
    'Ana Sol | ASSERTS “said” | Tal will vote this spring → Tal will vote in the spring of 2026. | [PREDICTION]',
  ],
  splitSeasons: [
    'Ana Sol said Tal will vote next winter.',
    'Ana Sol | ASSERTS “said” | Tal will vote next winter → Tal will vote next winter. | ? next winter | [PREDICTION]',
  ],
})
