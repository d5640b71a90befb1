import { builder } from '../../graphql/builder.ts'
import type { ProposalRow } from './proposal.reads.ts'

/** What a program suggests. */
export const Proposal = builder.objectRef<ProposalRow>('Proposal')
