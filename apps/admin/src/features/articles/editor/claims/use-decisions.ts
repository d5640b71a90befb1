'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { AcceptEditorProposalsDocument, RejectEditorProposalsDocument, ReopenEditorProposalsDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { showDone, showFailure, showUndo } from '@/shared/ui/notices.tsx'

/** What an editor decides about proposals. */
export type Decision = 'accept' | 'reject'

async function decide(decision: Decision, ids: readonly string[]): Promise<void> {
  const input = { ids: [...ids] }
  if (decision === 'accept') accepted((await execute(AcceptEditorProposalsDocument, { input })).acceptProposals)
  else accepted((await execute(RejectEditorProposalsDocument, { input })).rejectProposals)
}

const done = (decision: Decision, count: number): string =>
  `${decision === 'accept' ? 'Accepted' : 'Rejected'} ${count === 1 ? 'one proposal' : `${count} proposals`}`

/** Accepting and rejecting proposals, one or many at once, with undo of each step. */
export function useDecisions() {
  const queryClient = useQueryClient()
  const history = useRef<(readonly string[])[]>([])
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set())

  const run = useCallback(async (ids: readonly string[], change: () => Promise<void>): Promise<boolean> => {
    setPending(new Set(ids))
    try {
      await change()
      await queryClient.invalidateQueries()
      return true
    } catch (error) {
      showFailure(error)
      return false
    } finally {
      setPending(new Set())
    }
  }, [queryClient])

  const undo = useCallback(async (): Promise<void> => {
    const ids = history.current.pop()
    if (ids === undefined) return
    const reopen = async (): Promise<void> => void accepted((await execute(ReopenEditorProposalsDocument, { input: { ids: [...ids] } })).reopenProposals)
    if (await run(ids, reopen)) showDone(ids.length === 1 ? 'The proposal waits again' : `${ids.length} proposals wait again`)
    else history.current.push(ids)
  }, [run])

  /** Resolves to whether the decision was taken. */
  const take = useCallback(async (decision: Decision, ids: readonly string[]): Promise<boolean> => {
    if (ids.length === 0) return false
    const taken = await run(ids, () => decide(decision, ids))
    if (taken) {
      history.current.push(ids)
      showUndo(done(decision, ids.length), () => void undo())
    }
    return taken
  }, [run, undo])

  return { take, undo, pending }
}

export type Decisions = ReturnType<typeof useDecisions>
