import type { Actor, Result } from '@sourceline/domain'
import { createArticle } from '../modules/articles/public.ts'
import { deleteArticle } from '../modules/articles/use-cases/delete-article.ts'
import {
  acceptSetUp,
  createApiToken,
  createIdentity,
  createServiceToken,
  disableUser,
  guessGuard,
  inviteUser,
  revokeApiToken,
} from '../modules/identity/public.ts'
import { warnOfGuessingLater } from '../modules/identity/user.jobs.ts'
import { cancelJob } from '../modules/jobs/use-cases/cancel-job.ts'
import { applyRedaction } from '../modules/redactions/use-cases/apply-redaction.ts'
import { redactRecord } from '../modules/redactions/public.ts'
import { createListView } from '../modules/list-views/use-cases/create-list-view.ts'
import { deleteListView } from '../modules/list-views/use-cases/delete-list-view.ts'
import { saveListView } from '../modules/list-views/use-cases/save-list-view.ts'
import { createRedirect } from '../modules/redirects/public.ts'
import { deleteRedirect } from '../modules/redirects/use-cases/delete-redirect.ts'
import { changeSettings } from '../modules/settings/use-cases/change-settings.ts'
import { createSource } from '../modules/sources/public.ts'
import { createTopic } from '../modules/topics/public.ts'
import { publishTopic } from '../modules/topics/use-cases/publish-topic.ts'
import { saveTopic } from '../modules/topics/use-cases/save-topic.ts'
import { keepIdentity } from '../modules/vault/use-cases/keep-identity.ts'
import { lookIntoVault } from '../modules/vault/use-cases/look-into-vault.ts'
import type { Failure } from '../platform/failure.ts'
import { newUuid, typedId } from '../platform/ids.ts'
import { allJobs } from '../platform/jobs/define-job.ts'
import { enqueue, enqueuePeriodic } from '../platform/jobs/enqueue.ts'
import { runJob } from '../platform/jobs/run-job.ts'
import { sendMail } from '../platform/mail/send-mail.ts'
import { createLog } from '../platform/log.ts'
import { openPostbox, type Postbox } from '../platform/mail/postbox.ts'
import { openTestSmtp } from '../platform/mail/testing/smtp-server.ts'
import { once } from '../platform/retries/once.ts'
import { inTransaction } from '../platform/transactions/begin.ts'
import { writeTogether } from './lived-in-sessions.ts'
import type { TestNewsroom } from './newsroom.ts'

const secret = 'a secret that is only for tests, and long enough'
const adminUrl = 'http://localhost:3000'
const log = createLog('silent')

const administrator: Actor = { kind: 'USER', id: 'user-administrator', name: 'Ada', role: 'ADMINISTRATOR' }

/**
 * Uses whatever a newsroom keeps beside its records: people and their tokens, mails that arrive and that do not, jobs,
 * settings, identities, redactions, changes that are sent twice, and what is being written together.
 */
export async function runOffice(newsroom: TestNewsroom): Promise<void> {
  await redactions(newsroom)
  const smtp = await openTestSmtp()
  try {
    const postbox = openPostbox({ adminUrl, secret, smtp: smtp.server })
    const { leave } = await people(newsroom, postbox)
    smtp.faults.push('busy')
    // What was noted while people signed in makes jobs of its own.
    for (const _ of ['mails', 'warnings', 'mails of warnings']) await runJobs(newsroom, postbox)
    await leave()
  } finally {
    await smtp.close()
  }
  await newsroom.does(changeSettings, { values: { 'jobs.keepEnded': 8 } }, 'ADMINISTRATOR')
  await vault(newsroom)
  await bin(newsroom)
  await listViews(newsroom)
  await jobs(newsroom)
  await retries(newsroom)
  // A redaction ends them, so they come last.
  await writeTogether(newsroom)
}

async function bin(newsroom: TestNewsroom): Promise<void> {
  const { articleId } = await newsroom.does(createArticle, { headline: 'Not needed' })
  const { redirectId } = await newsroom.does(createRedirect, { path: '/not-needed', toAddress: '/' })
  await newsroom.does(deleteArticle, { id: typedId('article', articleId), expectedVersion: 1 })
  await newsroom.does(deleteRedirect, { id: typedId('redirect', redirectId), expectedVersion: 1 })
}

/** Views of lists: one that is shared and changed, and one that is not needed any more. */
async function listViews(newsroom: TestNewsroom): Promise<void> {
  const view = async (name: string) => {
    const parameters = [{ name: 'state', value: 'DRAFT' }]
    return typedId(
      'list_view',
      (await newsroom.does(createListView, { list: 'ARTICLES', name, parameters })).listViewId,
    )
  }
  await newsroom.does(saveListView, { id: await view('Drafts'), expectedVersion: 1, isShared: true })
  await newsroom.does(deleteListView, { id: await view('Drafts of mine'), expectedVersion: 1 })
}

/** What a use-case gave; throws what it failed with. */
function valueOf<Value>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

async function people({ prisma }: TestNewsroom, postbox: Postbox): Promise<{ leave: () => Promise<void> }> {
  const context = { prisma, actor: administrator, requestId: 'office', postbox }
  const someone = async (email: string, role: string) => {
    const { secret: token } = valueOf(await inviteUser(context, { email, name: 'Ben', role }))
    return valueOf(await acceptSetUp(context, { token, name: 'Ben', email, password: 'nine otters on the pier' })).user
  }
  const chief = await someone('dora@newsroom.example', 'ADMINISTRATOR')
  const user = await someone('ben@newsroom.example', 'REPORTER')
  const unsent = { ...context, postbox: { ...postbox, send: undefined } }
  valueOf(await inviteUser(unsent, { email: 'cleo@newsroom.example', name: 'Cleo', role: 'VIEWER' }))
  const actor: Actor = { kind: 'USER', id: user.id, name: 'Ben', role: 'REPORTER' }
  const drawn = { name: 'script', role: 'VIEWER', expiresAt: inAYear() }
  const own = valueOf(await createApiToken({ ...context, actor }, drawn))
  valueOf(await createServiceToken(context, { ...drawn, ownerId: typedId('user', chief.id) }))
  const identity = createIdentity({ prisma, secret, adminUrl, trustedOrigins: [], log, clock: () => new Date() })
  await identity.actorOf(new Headers({ authorization: `Bearer ${own.token}` }))
  valueOf(await revokeApiToken(context, { id: typedId('token', own.apiToken.id) }))
  const guard = guessGuard({ prisma, secret, paces: { account: patient, address: patient, device: patient } })
  for (let failures = 0; failures < 12; failures += 1) await guard.admit({ email: user.email, address: '203.0.113.7' })
  return { leave: async () => void valueOf(await disableUser(context, { id: typedId('user', user.id) })) }
}

const inAYear = (): string => new Date(Date.now() + 365 * 24 * 3_600_000).toISOString()

/** Lets a dozen attempts pass before anybody waits. */
const patient = { free: 11, first: 1_000, longest: 60_000, forgets: 3_600_000 }

/** Runs the jobs that are due, as a worker would. */
async function runJobs({ prisma, pool }: TestNewsroom, postbox?: Postbox): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM job WHERE state = 'QUEUED' AND coalesce(start_after, now()) <= now() ORDER BY created_at`,
  )
  const { signal } = new AbortController()
  for (const { id } of rows) {
    const means = postbox ? { postbox } : {}
    await runJob({ prisma, log, means, stopping: signal }, id, signal).catch(() => undefined)
  }
}

async function vault(newsroom: TestNewsroom): Promise<void> {
  const standIn = await newsroom.does(createSource, { name: 'A crane driver', kind: 'PERSON', standIn: true })
  const sourceId = typedId('source', standIn.sourceId)
  await newsroom.does(keepIdentity, { sourceId, expectedVersion: 0, name: 'Ines Okafor' })
  await newsroom.does(keepIdentity, { sourceId, expectedVersion: 1, name: 'Ines Okafor', note: 'Met on the pier.' })
  await newsroom.does(lookIntoVault, { sourceId, reason: 'The lawyers ask.' })
}

/** One of words that stand somewhere, one of a version, and one that waits for its hour. */
async function redactions(newsroom: TestNewsroom): Promise<void> {
  const { topicId } = await newsroom.does(createTopic, { name: 'Struckwood', kind: 'SUBJECT' })
  const id = typedId('topic', topicId)
  await newsroom.does(publishTopic, { id, expectedVersion: 1 })
  await newsroom.does(saveTopic, { id, expectedVersion: 2, name: 'Woods' })
  await newsroom.does(publishTopic, { id, expectedVersion: 3 })
  const order = { words: ['Struckwood'], reason: 'Order 13/26.' }
  const struck = await newsroom.does(redactRecord, { ...order, scope: 'NEWSROOM', ground: 'COURT_ORDER' })
  await newsroom.does(applyRedaction, { id: typedId('redaction', struck.redactionId) }, 'ADMINISTRATOR')
  const version = { scope: 'VERSION', subjectId: id, version: 1 }
  await newsroom.does(redactRecord, { ...version, reason: order.reason, ground: 'COURT_ORDER' })
  await newsroom.does(redactRecord, { ...order, words: ['Nobody Else'], scope: 'NEWSROOM', ground: 'LEGAL' })
}

/** The periodic jobs, one that cannot be done, and one that is cancelled before it begins. */
async function jobs(newsroom: TestNewsroom): Promise<void> {
  const { prisma } = newsroom
  await inTransaction(prisma, async (tx) => {
    for (const job of allJobs()) if (job.every !== undefined) await enqueuePeriodic(tx, job, 'a turn')
    const refused = { ...sendMail, name: 'mail:of-another-version' }
    await enqueue({ tx, actor: administrator }, refused, { mailId: newUuid() })
    for (const _ of ['asked', 'asked again'])
      await enqueue({ tx, actor: administrator }, warnOfGuessingLater, { userId: null }, { key: 'a cause' })
  })
  await runJobs(newsroom)
  const { rows } = await newsroom.pool.query<{ id: string }>(`SELECT id FROM job WHERE state = 'QUEUED' LIMIT 1`)
  await newsroom.does(cancelJob, { id: typedId('job', rows[0]?.id ?? '') }, 'ADMINISTRATOR')
}

/** A change that is sent again with its key. */
async function retries({ prisma }: TestNewsroom): Promise<void> {
  const context = { prisma, actor: administrator, requestId: 'office' }
  const input = { name: 'Twice', kind: 'SUBJECT' }
  for (const _ of ['sent', 'sent again'])
    await once(
      {
        prisma,
        actor: administrator,
        field: 'createTopic',
        retry: { key: 'a key', secret: Buffer.from(secret) },
        input,
      },
      (alongside) => createTopic({ ...context, alongside }, input),
    )
}
