'use client'

import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ClaimChoiceFragment, SimilarClaimsDocument, type SimilarClaimsQuery } from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { t } from '../words/words.ts'
import { insideSentence } from '../ui/formats.ts'
import { toldReason } from '../words/told-reason.ts'

type Match = SimilarClaimsQuery['similarClaims'][number]

/** A recorded claim that may say what some words say. */
export interface SimilarClaim {
  claim: ClaimChoiceFragment
  /** Why it was found, in words. */
  why: string
}

/** Why a recorded claim was found: what speaks against it first. */
export function whyFound({ band, reasons }: Pick<Match, 'band' | 'reasons'>): string {
  const [first] = reasons
  const sure = band === 'SAME' ? t('Says the same') : t('On the same matter')
  if (first === undefined) return sure
  const reason = insideSentence(toldReason(first.text))
  return `${sure} · ${first.warning ? t('but {reason}', { reason }) : reason}`
}

/** The longest words that the server compares. */
const longest = 1_000

interface Options {
  /** The claim whose words these are. */
  exceptId?: string | undefined
  /** How many are wanted. */
  first?: number
  enabled?: boolean
}

/** Recorded claims that may say what some words say, the surest first; none until the words are known. */
export function useSimilarClaims(words: string, { exceptId, first = 5, enabled = true }: Options = {}) {
  const [statement] = useDebouncedValue(words.trim().slice(0, longest), 250)
  const { data, error, isPending } = useQuery({
    queryKey: ['similar-claims', statement, exceptId, first],
    queryFn: async ({ signal }) =>
      (await execute(SimilarClaimsDocument, { statement, exceptId: exceptId ?? null, first }, signal)).similarClaims,
    placeholderData: keepPreviousData,
    enabled: enabled && statement !== '',
  })
  const similar = (data ?? []).flatMap((match): SimilarClaim[] =>
    match.claim ? [{ claim: match.claim, why: whyFound(match) }] : [],
  )
  return { similar, error, isPending }
}
