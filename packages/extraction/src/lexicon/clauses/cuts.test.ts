import { proposeHeadline } from '../../article/propose-headline.ts'
import { prove } from '../../testing/proof.ts'
import * as lists from './cuts.ts'

prove(
  lists,
  {
    clauseCut: [
      'Norland will build a dam of four hundred metres across the valley of Tal after the council has agreed to pay for it in full.',
      'Norland will build a dam of four hundred metres across the valley of Tal',
    ],
    phraseCut: [
      'Norland will build a dam of four hundred and twenty metres with stone of the old quarry of Tal and pay all of its owners.',
      'Norland will build a dam of four hundred and twenty metres',
    ],
  },
  (paragraph) => [proposeHeadline(paragraph)],
)
