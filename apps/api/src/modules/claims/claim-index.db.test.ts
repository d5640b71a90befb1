import { runMatch } from '@sourceline/extraction/cli/match'
import { afterEach, beforeAll, afterAll, expect, test } from 'vitest'
import { createLog } from '../../platform/log.ts'
import { parseTypedId, typedId } from '../../platform/ids.ts'
import { openTestNewsroom, type FrozenNewsroom, type TestNewsroom } from '../../testing/newsroom.ts'
import { addEditor, person } from '../../testing/planted-name.ts'
import { loadSampleNewsroom } from '../imports/public.ts'
import { rejectProposals } from '../proposals/use-cases/reject-proposals.ts'
import { reopenProposals } from '../proposals/use-cases/reopen-proposals.ts'
import { redactRecord } from '../redactions/use-cases/redact-record.ts'
import { keepClaimIndex } from './claim-index.ts'
import { createClaim } from './use-cases/create-claim.ts'
import { saveClaim } from './use-cases/save-claim.ts'
import { importedArticle } from '../../testing/imported-article.ts'

let empty: FrozenNewsroom
let sample: FrozenNewsroom
let newsroom: TestNewsroom
let closing: (() => Promise<unknown>)[] = []
const lines: string[] = []
const log = createLog('info', { write: (line) => void lines.push(line) })

beforeAll(async () => {
  empty = await (await openTestNewsroom()).freeze()
  newsroom = await empty.open()
  // As two servers do that are opened at once on an empty database.
  await Promise.all([loadSample(), loadSample()])
  sample = await newsroom.freeze()
})
afterAll(() => Promise.all([empty.drop(), sample.drop()]))
afterEach(async () => {
  for (const close of closing.toReversed()) await close()
  closing = []
  lines.length = 0
})

const loadSample = () => loadSampleNewsroom({ prisma: newsroom.prisma, say: () => undefined })

/** Opens a newsroom, with the sample's records if no other is given. */
async function open(frozen: FrozenNewsroom = sample): Promise<TestNewsroom> {
  newsroom = await frozen.open()
  closing.push(() => newsroom.close())
  return newsroom
}

/** Keeps the index of the newsroom's claims, over its own connections if none are given. */
function keep(pool: TestNewsroom['pool'] = newsroom.pool) {
  const index = keepClaimIndex({ prisma: newsroom.prisma, pool }, log)
  closing.push(() => index.close())
  return index
}

interface Match {
  readonly band: string
  readonly claim: { readonly id: string; readonly statement: string } | null
  readonly reasons: readonly { readonly text: string }[]
}

const ask = async (statement: string, first = 5): Promise<Match[]> =>
  (
    await newsroom.editorial(
      `query ($statement: String!, $first: Int) {
        similarClaims(statement: $statement, first: $first) { band claim { id statement } reasons { text } }
      }`,
      { statement, first },
    )
  ).similarClaims

const found = async (statement: string): Promise<(string | undefined)[]> =>
  (await ask(statement)).map(({ claim }) => claim?.statement)

/** The newsroom's claims, and words that retell each: in part, and with others between. */
async function statements(): Promise<{ id: string; statement: string; date: string | null }[]> {
  const { rows } = await newsroom.pool.query(
    `SELECT c.id, c.statement, to_char(c.as_of_date, 'YYYY-MM-DD') AS date FROM editorial.claim c WHERE c.state <> 'REJECTED'`,
  )
  return rows
}
const retold = (statement: string): string =>
  `It is said in town: ${statement
    .split(' ')
    .filter((_word, at) => at % 4 !== 3)
    .join(' ')}`

/** Keeps the index of what is there. */
async function build(): Promise<void> {
  await open()
  await keep().built
}

/** Keeps the index while there is nothing, and then has everything come. */
async function follow(): Promise<void> {
  await open(empty)
  await keep().built
  await loadSample()
}

test.each([
  ['found', build],
  ['followed in the log', follow],
])(
  'the newsroom is answered as the command `match` answers, for each claim that the index %s',
  async (_how, prepare) => {
    await prepare()
    const recorded = await statements()
    expect(recorded.length).toBeGreaterThan(30)
    const files: Record<string, string> = {
      corpus: recorded
        .map(({ id, statement, date }) =>
          JSON.stringify({ id: typedId('claim', id), claim: statement, ...(date && { date }) }),
        )
        .join('\n'),
      queries: recorded.map(({ id, statement }) => JSON.stringify({ id, text: retold(statement) })).join('\n'),
    }
    const told: string[] = []
    await runMatch(
      { corpus: 'corpus', queries: 'queries', top: 5, json: true },
      {
        readFile: (name) => Promise.resolve(files[name] ?? ''),
        stdout: (text) => void told.push(text),
        stderr: (text) => void told.push(text),
      },
    )
    for (const [at, { statement }] of recorded.entries()) {
      const { matches } = JSON.parse(told[at] ?? '')
      expect(
        (await ask(retold(statement))).map(({ claim, band, reasons }) => [
          claim?.id,
          band,
          reasons.map(({ text }) => text),
        ]),
      ).toEqual(
        matches
          .filter(({ band }: { band: string }) => band !== 'none')
          .map(({ id, band, reasons }: { id: string; band: string; reasons: { text: string }[] }) => [
            id,
            band.toUpperCase(),
            reasons.map(({ text }) => text),
          ]),
      )
    }
  },
)

test('a claim that is created, reworded or proposed by an import is known at once, also to another instance', async () => {
  await open()
  const other = keepClaimIndex({ prisma: { ...newsroom.prisma }, pool: newsroom.pool }, log)
  closing.push(() => other.close())
  await Promise.all([keep().built, other.built])
  const elsewhere = async (statement: string) => (await other.match([{ statement, except: [] }], 5))?.[0] ?? []

  const { claimId } = await newsroom.does(createClaim, { statement: 'The lighthouse at Vanmoor burns whale oil.' })
  const [claim] = await ask('The Vanmoor lighthouse burns whale oil.')
  expect(claim).toMatchObject({ band: 'SAME', claim: { id: typedId('claim', claimId) } })
  expect(await elsewhere('The Vanmoor lighthouse burns whale oil.')).toMatchObject([{ id: claimId, band: 'same' }])

  const saved = {
    id: typedId('claim', claimId),
    expectedVersion: 1,
    statement: 'The quarry at Tessel yields green slate.',
  }
  await newsroom.does(saveClaim, saved)
  expect(await found('The Vanmoor lighthouse burns whale oil.')).toEqual([])
  expect(await found('The Tessel quarry yields green slate.')).toEqual([saved.statement])

  await importedArticle(newsroom, {
    text: 'Quarry news\n\n“Nobody has ever weighed the purple anvil of Brannock,” Mayor Ann Tully said.\n',
  })
  expect(await found('Nobody has ever weighed the purple anvil of Brannock.')).toHaveLength(1)
  expect(await elsewhere('Nobody has ever weighed the purple anvil of Brannock.')).toHaveLength(1)
})

test('a claim that was rejected is found no longer, and again once that is taken back', async () => {
  await build()
  await importedArticle(newsroom, {
    text: 'Quarry news\n\n“Nobody has ever weighed the purple anvil of Brannock,” Mayor Ann Tully said.\n',
  })
  const words = 'Nobody has ever weighed the purple anvil of Brannock.'
  const [claim] = await ask(words)
  const { rows } = await newsroom.pool.query<{ id: string }>('SELECT id FROM proposal WHERE subject_id = $1', [
    parseTypedId(claim?.claim?.id ?? '')?.uuid,
  ])
  const ids = rows.map(({ id }) => typedId('proposal', id))
  await newsroom.does(rejectProposals, { ids })
  expect(await found(words)).toEqual([])
  await newsroom.does(reopenProposals, { ids })
  expect(await ask(words)).toMatchObject([{ claim: { id: claim?.claim?.id } }])
})

test('words that were redacted find nothing', async () => {
  await build()
  await addEditor(newsroom, 'anna')
  await newsroom.does(createClaim, { statement: 'Zebedee Quillfeather owns the mill at Oxmoor.' })
  expect(await found('Zebedee Quillfeather owns it.')).toHaveLength(1)
  const redacted = await redactRecord(
    { prisma: newsroom.prisma, actor: person('anna'), requestId: 'test' },
    { scope: 'NEWSROOM', words: ['Zebedee Quillfeather'], reason: 'Order 10/26.', ground: 'COURT_ORDER' },
  )
  if (!redacted.ok) throw new Error(JSON.stringify(redacted.failure))
  expect(await found('Zebedee Quillfeather owns it.')).toEqual([])
})

test('until the index stands the database answers', async () => {
  await open()
  const never = new Promise<never>(() => undefined)
  const index = keepClaimIndex(
    { prisma: newsroom.prisma, pool: { query: () => never } as unknown as TestNewsroom['pool'] },
    log,
  )
  expect(await index.match([{ statement: 'The bridge.', except: [] }], 5)).toBeNull()
  const [any] = await statements()
  expect(await found(any?.statement ?? '')).toContain(any?.statement)
})

test('an index that fails is given up with a word in the log, and the database answers', async () => {
  await open()
  let broken = false
  const pool = {
    query: (...asked: Parameters<TestNewsroom['pool']['query']>) => {
      if (broken) throw new Error('the index cannot read')
      return newsroom.pool.query(...asked)
    },
  }
  const index = keep(pool as unknown as TestNewsroom['pool'])
  await index.built
  const [any] = await statements()
  const question = [{ statement: any?.statement ?? '', except: [] }]
  expect(await index.match(question, 5)).not.toBeNull()
  broken = true
  expect(await found(any?.statement ?? '')).toContain(any?.statement)
  expect(await index.match(question, 5)).toBeNull()
  expect(lines.join('')).toContain('the index of claims failed')
})

test('what the newsroom’s views do not show is not found, whatever the index holds', async () => {
  await open()
  const { claimId } = await newsroom.does(createClaim, { statement: 'The lighthouse at Vanmoor burns whale oil.' })
  await keep().built
  await newsroom.pool.query(`UPDATE claim SET state = 'REJECTED' WHERE id = $1`, [claimId])
  expect(await ask('The lighthouse at Vanmoor burns whale oil.')).toEqual([])
})
