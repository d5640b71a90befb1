'use client'

import { useQuery } from '@tanstack/react-query'
import { type EditorProposalFragment, ProposalMatchesDocument, type ProposalMatchesQuery } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'

type Found = Extract<NonNullable<ProposalMatchesQuery['node']>, { __typename: 'Proposal' }>['matches'][number]

/** A recorded claim that may say what is proposed. */
export type Match = Found & { readonly claim: NonNullable<Found['claim']> }

type Proposed = Pick<EditorProposalFragment, 'id' | 'statement'>

/** How many a card shows; more are asked for, as those of the article itself are left out. */
const shown = 2

const isRecorded = (match: Found): match is Match => match.claim !== null && match.claim !== undefined

/** Only on the same matter, and in no other article: two things that one text says beside each other. */
const isNeighbour = ({ band, claim }: Match, articleId: string): boolean =>
  band === 'RELATED' && claim.articleCount === 1 && claim.usedIn.some(({ id }) => id === articleId)

/**
 * The recorded claims that may say what a proposal says, the surest first, without those that were kept apart from it and
 * those of which only the article itself speaks, unless they say the same.
 */
export function useMatches({ id: proposalId, statement }: Proposed, articleId: string) {
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['proposal-matches', proposalId, statement],
    queryFn: async ({ signal }) => {
      const { node } = await execute(ProposalMatchesDocument, { id: proposalId }, signal)
      return node?.__typename === 'Proposal' ? node.matches.filter(isRecorded) : []
    },
  })
  const matches = (data ?? []).filter((match) => !isNeighbour(match, articleId)).slice(0, shown)
  return { matches, isPending, error, retry: () => void refetch() }
}
