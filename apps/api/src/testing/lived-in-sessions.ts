import type { Actor } from '@sourceline/domain'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Doc } from 'yjs'
import { createArticle } from '../modules/articles/public.ts'
import type { TestNewsroom } from './newsroom.ts'
import { leaveUnsaved, watchfulInstance } from './writing-sessions.ts'

/** People write an article together; one instance is killed, and another saves what was kept. Some is left unsaved. */
export async function writeTogether(newsroom: TestNewsroom): Promise<void> {
  const { prisma } = newsroom
  const { articleId } = await newsroom.does(createArticle, { headline: 'Ferry to leave later' })
  const by: Actor = { kind: 'USER', id: 'user-editor', name: 'The editor', role: 'EDITOR' }
  const kind = (word: string) => ({ by, write: (document: Doc) => void document.getMap('details').set('kind', word) })
  await leaveUnsaved(prisma, articleId, [kind('OPINION')])
  const instance = watchfulInstance(newsroom)
  while ((await prisma.articleCollaborationUpdate.count()) > 0) await sleep(20)
  await instance.close()
  await leaveUnsaved(prisma, articleId, [kind('ANALYSIS')])
}
