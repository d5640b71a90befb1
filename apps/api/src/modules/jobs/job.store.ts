import { failed, ok, type Result } from '@sourceline/domain'
import { jobRecord } from './job.record.ts'
import { open } from '../../platform/transactions/open.ts'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import type { Failure } from '../../platform/failure.ts'
import { notFound } from '../../platform/record.ts'

const tables = (tx: Transaction) => open(tx, jobRecord)

/** A job as a change of it must know it. */
interface KnownJob {
  readonly id: string
  readonly name: string
  readonly startedById: string | null
  readonly endedAt: Date | null
}

/** Loads a job for a change. */
export async function loadJob(tx: Transaction, id: string): Promise<Result<KnownJob, Failure<'record-missing'>>> {
  const job = await tables(tx).job.findUnique({
    where: { id },
    select: { id: true, name: true, startedById: true, endedAt: true },
  })
  return job ? ok(job) : failed(notFound('job', id))
}
