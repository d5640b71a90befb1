'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import {
  AcceptAllProposalsDocument,
  AcceptProposalsDocument,
  RejectProposalsDocument,
  ReopenProposalsDocument,
} from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { accepted } from '../mutation-result.ts'
import type { Decision } from '../editor-session/editor-session.ts'
import { showDone, showFailure, showUndo } from '../ui/notices.tsx'
import { t } from '../words/words.ts'

/** What was decided in one step. */
interface Decided {
  /** All that was decided: proposals of the same claim in other articles go along. */
  ids: readonly string[]
  /** How many proposals the editor decided on here. */
  count: number
}

/** Decides, and tells which proposals were decided: rejecting a claim takes its attributions along. */
async function decide(decision: Decision, ids: readonly string[]): Promise<string[]> {
  const input = { ids: [...ids] }
  const { proposals } =
    decision === 'accept'
      ? accepted((await execute(AcceptProposalsDocument, { input })).acceptProposals)
      : accepted((await execute(RejectProposalsDocument, { input })).rejectProposals)
  return proposals.map(({ id }) => id)
}

/** What was decided, and of how much an editor has yet to decide. */
function done(decision: Decision, count: number, left = 0): string {
  const words =
    decision === 'accept'
      ? t('Accepted {count, plural, =0 {nothing} one {one proposal} other {# proposals}}', { count })
      : t('Rejected {count, plural, one {one proposal} other {# proposals}}', { count })
  return left === 0
    ? words
    : t('{words}; {left, plural, one {one is} other {# are}} left for you to look at', { words, left })
}

/** Accepts what is sure of some proposals for an article. */
async function decideAll(articleId: string, ids: readonly string[]): Promise<{ ids: string[]; left: number }> {
  const { proposals, openCount, weakCount } = accepted(
    (await execute(AcceptAllProposalsDocument, { input: { articleId, ids: [...ids] } })).acceptAllProposals,
  )
  return { ids: proposals.map(({ id }) => id), left: openCount + weakCount }
}

/** Accepting and rejecting proposals, one or many at once, with undo of each step. */
export function useDecisions() {
  const queryClient = useQueryClient()
  const history = useRef<Decided[]>([])

  const run = useCallback(
    async <Done>(change: () => Promise<Done>): Promise<Done | null> => {
      try {
        const result = await change()
        await queryClient.invalidateQueries()
        return result
      } catch (error) {
        showFailure(error)
        return null
      }
    },
    [queryClient],
  )

  const undo = useCallback(
    async (step = history.current.at(-1)): Promise<void> => {
      if (step === undefined || !history.current.includes(step)) return
      const { ids, count } = step
      history.current = history.current.filter((other) => other !== step)
      const reopen = async () =>
        accepted((await execute(ReopenProposalsDocument, { input: { ids: [...ids] } })).reopenProposals)
      if (await run(reopen))
        showDone(t('{count, plural, one {The proposal waits} other {# proposals wait}} again', { count }))
      else history.current.push(step)
    },
    [run],
  )

  /** Resolves to whether the decision was taken. */
  const decideOn = useCallback(
    async (decision: Decision, ids: readonly string[]): Promise<boolean> => {
      if (ids.length === 0) return false
      const decided = await run(() => decide(decision, ids))
      if (decided === null) return false
      const step: Decided = { ids: decided, count: ids.length }
      history.current.push(step)
      showUndo(done(decision, ids.length), () => void undo(step))
      return true
    },
    [run, undo],
  )

  /** Accepts what is sure of some proposals for an article. */
  const acceptAll = useCallback(
    async (articleId: string, ids: readonly string[]): Promise<void> => {
      const decided = await run(() => decideAll(articleId, ids))
      if (decided === null) return
      const step: Decided = { ids: decided.ids, count: decided.ids.length }
      if (step.count === 0) {
        showDone(done('accept', 0, decided.left))
        return
      }
      history.current.push(step)
      showUndo(done('accept', step.count, decided.left), () => void undo(step))
    },
    [run, undo],
  )

  return { decideOn, acceptAll, undo }
}
