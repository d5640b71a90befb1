import { prepareQuery } from '../../matching/query.ts'
import { IndexedClaims } from '../../matching/indexed-claims.ts'
import { prove } from '../../testing/proof.ts'
import * as lists from './chatter.ts'

/** The words of a claim that count less than others when its like is looked for. */
const light = (text: string): string[] =>
  prepareQuery(new IndexedClaims(), { text })
    .terms.filter(({ weight }) => weight < 1)
    .map(({ written }) => written)

prove(lists, { CHATTER: ['honestly the awful ferry company closed the harbour', 'honestly', 'awful'] }, light)
