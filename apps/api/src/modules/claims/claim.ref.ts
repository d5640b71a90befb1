import { builder } from '../../graphql/builder.ts'
import type { ClaimRow } from './claim.reads.ts'

/** The type Claim, to be named before it is described: it and its parts lead to one another. */
export const Claim = builder.objectRef<ClaimRow>('Claim')
