import { strengthOf } from '@sourceline/domain'
import { extractProposals } from '../../extract-proposals.ts'
import { prove } from '../../testing/proof.ts'
import * as lists from './pointers.ts'

prove(
  lists,
  {
    counts: ['The two ministers said Lund was dry.', 'two ministers | LIKELY'],
    pointers: ['Both governments said Lund was dry.', 'Both governments | LIKELY'],
  },
  (sentence) => extractProposals(sentence).map(({ source, score }) => `${source?.name} | ${strengthOf(score)}`),
)
