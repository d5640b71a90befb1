import { prove } from '../../testing/proof.ts'
import { extractProposals } from '../../extract-proposals.ts'
import * as lists from './surnames.ts'

/** Of which kind the text takes each source to be. */
const kinds = (text: string): string[] =>
  extractProposals(text).flatMap(({ source }) => (source ? [`${source.name}: ${source.kind}`] : []))

prove(
  lists,
  {
    surnames: ['Jones said Lund was dry.', 'Jones: PERSON'],
    familyName: ['Wolanski said Lund was dry.', 'Wolanski: PERSON'],
  },
  kinds,
)
