import type { Role } from '@sourceline/domain'
import { importText, settledItems } from '../modules/imports/public.ts'
import { seeThrough } from '../platform/jobs/see-through.ts'
import { createLog } from '../platform/log.ts'
import { outsideTransaction } from '../platform/transactions/begin.ts'
import type { TestNewsroom } from './newsroom.ts'

/** Imports what is one article, and gives what was made of it. */
export async function importedArticle(newsroom: TestNewsroom, input: object, role?: Role) {
  const imported = await newsroom.does(importText, input, role)
  if (imported.articleId === null) throw new Error('a job imports it')
  return imported
}

/** Sees a job through that imports many articles, and gives what has become of each. */
export async function finishedImport({ prisma }: TestNewsroom, jobId: string | null) {
  if (jobId === null) throw new Error('no job imports it')
  const place = { prisma, log: createLog('silent'), means: {}, stopping: new AbortController().signal }
  await seeThrough(place, jobId, () => Promise.resolve())
  return settledItems(outsideTransaction(prisma), jobId, 0)
}
