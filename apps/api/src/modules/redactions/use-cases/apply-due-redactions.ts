import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { useCase } from '../../../platform/use-case.ts'
import { finishRedaction } from '../finish-redaction.ts'
import { dueRedactions } from '../redaction.store.ts'

/** Carries out what has waited its day and was not called off. Any number of processes may call it: each act is done once. */
export const applyDueRedactions = useCase({
  action: 'redaction:apply-due',
  timeout: 10 * 60_000,
  input: z.object({}),
  run: async (running) => {
    const due = await dueRedactions(running.tx, running.now)
    for (const redaction of due) await finishRedaction(running, redaction)
    return ok({ applied: due.length })
  },
})
