import { createHash, randomBytes } from 'node:crypto'
import { createSource } from '../modules/sources/public.ts'
import { keepIdentity } from '../modules/vault/public.ts'
import type { KeyKeeper } from '../platform/encryption/key-keeper.ts'
import { typedId } from '../platform/ids.ts'
import type { TestNewsroom } from './newsroom.ts'
import { addEditor, person } from './planted-name.ts'

/** What lets somebody in, or stands in the vault. */
export const plantedSecrets = {
  'identity in the vault': 'Wilhelmina Overdrive',
  'session token': 'session-5f0c1d7be2',
  'password reset link': 'reset-91c2aa07',
  'value to be verified': 'verify-77e0b1',
} as const

/** Plants what must never leave the newsroom; with a mail that is held, and a job that runs. */
export async function plantSecrets(newsroom: TestNewsroom, keys: KeyKeeper): Promise<void> {
  const at = new Date()
  const soon = new Date(at.getTime() + 3_600_000)
  await addEditor(newsroom, 'anna')
  const of = { createdAt: at, updatedAt: at, expiresAt: soon }
  const { prisma } = newsroom
  const context = { prisma, actor: person('anna'), requestId: null, keys }
  await prisma.session.create({ data: { id: 's1', token: plantedSecrets['session token'], userId: 'anna', ...of } })
  await prisma.verification.create({
    data: { id: 'v1', identifier: 'anna', value: plantedSecrets['value to be verified'], ...of },
  })
  const hash = createHash('sha256').update(plantedSecrets['password reset link']).digest('hex')
  await prisma.oneTimeLink.create({
    data: {
      id: '01900000-0000-7000-8000-000000000001',
      purpose: 'PASSWORD_RESET',
      userId: 'anna',
      hash,
      createdAt: at,
      expiresAt: soon,
    },
  })
  await prisma.mail.create({
    data: {
      id: '01900000-0000-7000-8000-000000000002',
      recipient: 'anna@example.org',
      subject: 'Your access to the newsroom',
      sealed: randomBytes(64),
      about: 'invitation of anna',
      state: 'HELD',
      reason: 'NOT_CONFIGURED',
      nextAttemptAt: at,
      expiresAt: soon,
      createdAt: at,
    },
  })
  await prisma.job.create({
    data: {
      id: '01900000-0000-7000-8000-000000000003',
      name: 'mail:forget-settled',
      input: {},
      state: 'RUNNING',
      startedByName: 'Sourceline',
      createdAt: at,
      startedAt: at,
    },
  })
  const source = await createSource(context, { name: 'An aide', kind: 'PERSON', standIn: true })
  if (!source.ok) throw new Error(source.failure.kind)
  const sourceId = typedId('source', source.value.sourceId)
  const kept = { sourceId, expectedVersion: 0, name: plantedSecrets['identity in the vault'] }
  const identity = await keepIdentity(context, kept)
  if (!identity.ok) throw new Error(identity.failure.kind)
}
