import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseTypedId, typedId } from '../../platform/ids.ts'
import { createArticle } from '../articles/public.ts'
import { createCorrection } from '../corrections/public.ts'
import { createSource } from '../sources/public.ts'
import { openTestNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { addEditor, person } from '../../testing/planted-name.ts'
import { applyDueRedactions } from './use-cases/apply-due-redactions.ts'
import { approveRedaction } from './use-cases/approve-redaction.ts'
import { callOffRedaction } from './use-cases/call-off-redaction.ts'
import { redactRecord } from './use-cases/redact-record.ts'

const name = 'Zora Quillfeather'

let newsroom: TestNewsroom

const uuid = (id: string): string => parseTypedId(id)?.uuid ?? ''

async function as(
  id: string,
  useCase: typeof redactRecord | typeof approveRedaction | typeof callOffRedaction,
  input: object,
) {
  const call = useCase as typeof redactRecord
  return call({ prisma: newsroom.prisma, actor: person(id), requestId: 'test' }, input)
}

beforeAll(async () => {
  newsroom = await openTestNewsroom()
  await newsroom.does(createSource, { name, kind: 'PERSON' })
})
afterAll(() => newsroom.close())

test('a redaction waits for a second person, who is not its proposer, and does nothing until then', async () => {
  await addEditor(newsroom, 'anna')
  await addEditor(newsroom, 'ben')
  const asked = await as('anna', redactRecord, {
    scope: 'NEWSROOM',
    words: [name],
    ground: 'PRIVACY',
    reason: 'She asked us.',
  })
  if (!asked.ok) throw new Error(JSON.stringify(asked.failure))
  const id = typedId('redaction', asked.value.redactionId)
  const row = await newsroom.prisma.redaction.findUniqueOrThrow({ where: { id: asked.value.redactionId } })
  expect([row.state, row.dueAt]).toEqual(['PROPOSED', null])
  const scopeHash = row.scopeHash ?? ''
  expect(await as('anna', approveRedaction, { id, scopeHash })).toMatchObject({
    ok: false,
    failure: { kind: 'forbidden' },
  })
  expect(await as('ben', approveRedaction, { id, scopeHash: 'of something else' })).toMatchObject({ ok: false })
  expect(
    (
      await newsroom.fails(
        redactRecord,
        { scope: 'NEWSROOM', words: [name], ground: 'PRIVACY', reason: 'x' },
        'REPORTER',
      )
    ).kind,
  ).toBe('forbidden')
  expect((await newsroom.prisma.sourceRevision.findFirstOrThrow()).name).toBe(name)
  expect(await as('ben', callOffRedaction, { id })).toMatchObject({ ok: true })
  expect(await as('ben', approveRedaction, { id, scopeHash })).toMatchObject({
    ok: false,
    failure: { kind: 'validation' },
  })
  expect((await newsroom.prisma.redaction.findUniqueOrThrow({ where: { id: uuid(id) } })).words).toEqual([])
})

test('a reason that holds the words is refused', async () => {
  const asked = await as('anna', redactRecord, {
    scope: 'NEWSROOM',
    words: [name],
    ground: 'PRIVACY',
    reason: `${name} asked.`,
  })
  expect(asked).toMatchObject({ ok: false, failure: { issues: [{ field: 'reason' }] } })
})

test('where nobody else may redact, it waits a day, can be called off, and is carried out once', async () => {
  await newsroom.prisma.user.update({ where: { id: 'ben' }, data: { disabledAt: new Date() } })
  const asked = await as('anna', redactRecord, {
    scope: 'NEWSROOM',
    words: ['neverwritten'],
    ground: 'LEGAL',
    reason: 'Told to.',
  })
  if (!asked.ok) throw new Error(JSON.stringify(asked.failure))
  const where = { id: asked.value.redactionId }
  const waiting = await newsroom.prisma.redaction.findUniqueOrThrow({ where })
  expect(waiting.state).toBe('WAITING')
  expect((waiting.dueAt?.getTime() ?? 0) - waiting.proposedAt.getTime()).toBe(24 * 60 * 60 * 1000)
  const job = await newsroom.prisma.job.findFirstOrThrow({ where: { name: 'redaction:apply-due', key: waiting.id } })
  expect(job).toMatchObject({ state: 'QUEUED', startAfter: waiting.dueAt })
  expect((await newsroom.does(applyDueRedactions, {}, 'ADMINISTRATOR')).applied).toBe(0)
  await newsroom.prisma.redaction.update({ where, data: { dueAt: new Date(Date.now() - 1000) } })
  const both = await Promise.all([
    newsroom.does(applyDueRedactions, {}, 'ADMINISTRATOR'),
    newsroom.does(applyDueRedactions, {}, 'ADMINISTRATOR'),
  ])
  expect(both.map(({ applied }) => applied).sort()).toEqual([0, 1])
  expect((await newsroom.prisma.redaction.findUniqueOrThrow({ where })).state).toBe('APPLIED')
  await newsroom.prisma.user.update({ where: { id: 'ben' }, data: { disabledAt: null } })
})

/** Lets time pass for what waits: moments that have been set lie so much further back. */
const hoursLater = (hours: number) =>
  newsroom.pool.query(
    `WITH moved AS (UPDATE redaction SET due_at = due_at - $1 * interval '1 hour',
       proposed_at = proposed_at - $1 * interval '1 hour' WHERE state = 'WAITING')
     UPDATE job SET start_after = start_after - $1 * interval '1 hour' WHERE state = 'QUEUED'`,
    [hours],
  )

test('who alone may redact waits 24 hours, and may call it off until the last of them', async () => {
  await newsroom.prisma.user.update({ where: { id: 'ben' }, data: { disabledAt: new Date() } })
  const asks = async (words: string) => {
    const { sourceId } = await newsroom.does(createSource, { name: words, kind: 'PERSON' })
    const asked = await as('anna', redactRecord, {
      scope: 'NEWSROOM',
      words: [words],
      ground: 'PRIVACY',
      reason: 'Asked to.',
    })
    if (!asked.ok) throw new Error(JSON.stringify(asked.failure))
    const { redactionId } = asked.value
    return {
      id: typedId('redaction', redactionId),
      act: () => newsroom.prisma.redaction.findUniqueOrThrow({ where: { id: redactionId } }),
      name: async () => (await newsroom.prisma.sourceRevision.findFirstOrThrow({ where: { sourceId } })).name,
    }
  }
  const regretted = await asks('Ottoline Marrow')
  const meant = await asks('Percival Drake')

  await hoursLater(23.99)
  expect((await newsroom.does(applyDueRedactions, {}, 'ADMINISTRATOR')).applied).toBe(0)
  const scopeHash = (await meant.act()).scopeHash ?? ''
  expect(await as('anna', approveRedaction, { id: meant.id, scopeHash })).toMatchObject({ ok: false })
  expect([await regretted.name(), await meant.name()]).toEqual(['Ottoline Marrow', 'Percival Drake'])
  expect(await as('anna', callOffRedaction, { id: regretted.id })).toMatchObject({ ok: true })

  await hoursLater(0.02)
  expect((await newsroom.does(applyDueRedactions, {}, 'ADMINISTRATOR')).applied).toBe(1)
  expect([await regretted.name(), await meant.name()]).toEqual(['Ottoline Marrow', '[redacted]'])
  expect(await regretted.act()).toMatchObject({ state: 'CALLED_OFF', words: [], decidedById: 'anna' })
  expect(await meant.act()).toMatchObject({ state: 'APPLIED', words: [] })
  expect(await as('anna', callOffRedaction, { id: meant.id })).toMatchObject({ ok: false })
  await newsroom.prisma.user.update({ where: { id: 'ben' }, data: { disabledAt: null } })
})

test('words in one correction go, and its article keeps them', async () => {
  const { articleId } = await newsroom.does(createArticle, { headline: `${name} saw the fire` })
  const note = `We misspelt ${name}.`
  const { correctionId } = await newsroom.does(createCorrection, {
    articleId: typedId('article', articleId),
    kind: 'CORRECTION',
    origin: 'OURS',
    note,
  })
  const subjectId = typedId('correction', correctionId)
  const earlier = { scope: 'RECORD', subjectId, ground: 'COURT_ORDER', reason: `Before ${name} asked.` }
  expect(await as('anna', redactRecord, { ...earlier, words: ['neverwritten'] })).toMatchObject({ ok: true })
  const asked = { scope: 'RECORD', subjectId, words: [name], ground: 'COURT_ORDER', reason: 'Order 16/26.' }
  expect(await as('anna', redactRecord, asked)).toMatchObject({ ok: true })
  const correction = await newsroom.prisma.correction.findUniqueOrThrow({ where: { id: correctionId } })
  expect(correction.note).toBe('We misspelt [redacted].')
  const article = await newsroom.prisma.articleRevision.findFirstOrThrow({ where: { articleId } })
  expect(article.headline).toContain(name)
  const reasons = await newsroom.prisma.redaction.findMany({ where: { subjectId: correctionId } })
  expect(reasons.map(({ reason }) => reason).toSorted()).toEqual(['Before [redacted] asked.', 'Order 16/26.'])
  const { rows } = await newsroom.pool.query(
    `SELECT subject_type FROM change_event WHERE changes::text ILIKE '%quillfeather%'`,
  )
  expect(rows).not.toContainEqual({ subject_type: 'redaction' })
})
