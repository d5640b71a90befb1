import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbeddedPostgres } from './embedded/embedded-postgres.ts'
import type { EmbeddedPostgres } from './embedded/embedded-postgres.ts'
import { migrate } from './migrate.ts'
import { readMigrations } from './migration-files.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'sourceline-terms-'))
let server: EmbeddedPostgres
let client: pg.Client

/** When all of it was public, and nothing had been taken away. */
const past = '2026-02-01T00:00:00Z'
const since = '2026-01-01T00:00:00Z'

/** A record's id, by a word that says what it is. */
const id = (word: string): string => `md5('${word}')::uuid`

/** A source or claim with a published revision that says a word; from another moment, or a draft. */
const record = (kind: 'source' | 'claim', word: string, from: string | null = since, standIn = false): string => {
  const says =
    kind === 'source'
      ? { columns: 'name, kind', of: `'${word}', 'PERSON'` }
      : { columns: 'statement, kind', of: `'${word}', 'FACT'` }
  const extra = kind === 'source' ? { columns: ', stand_in', of: `, ${standIn}` } : { columns: '', of: '' }
  return `
    INSERT INTO ${kind} (id, state, created_at, updated_at${extra.columns})
      VALUES (${id(word)}, 'ACCEPTED', '${since}', '${since}'${extra.of});
    INSERT INTO ${kind}_revision (id, ${kind}_id, number, ${says.columns}, created_at, updated_at, sealed_at, content_hash)
      VALUES (${id(`${word} 1`)}, ${id(word)}, 1, ${says.of}, '${since}', '${since}', '${since}', 'hash of ${word}');
    ${
      from
        ? `INSERT INTO ${kind}_publication (id, ${kind}_id, revision_id, public_from)
      VALUES (gen_random_uuid(), ${id(word)}, ${id(`${word} 1`)}, '${from}');`
        : ''
    }`
}

interface Edge {
  word: string
  claim: string
  source: string
  terms: string
  anonymity?: string
  from?: string | null
  until?: string
  replaces?: string
}

const edge = ({ word, claim, source, terms, anonymity = 'NAMED', from = since, until, replaces }: Edge): string => `
  INSERT INTO attribution (id, claim_id, source_id, source_stand_in, stance, form, quote,
    anonymity, terms, state, public_from, public_until, replaces_id, created_at, updated_at)
  VALUES (${id(word)}, ${id(claim)}, ${id(source)}, ${anonymity !== 'NAMED'}, 'ASSERTS', 'DIRECT_QUOTE',
    '${word} words', '${anonymity}', '${terms}', 'ACCEPTED',
    ${from ? `'${from}'` : 'NULL'}, ${until ? `'${until}'` : 'NULL'}, ${replaces ? id(replaces) : 'NULL'}, '${since}', '${since}');`

/** A newsroom of the time when readers could be shown what the terms with a source forbid. */
const before = [
  ...['Open', 'Background', 'Deep', 'Deep elsewhere open', 'Sworn', 'Turned', 'Ahead', 'Witness'].map((name) =>
    record('source', name),
  ),
  record('source', 'Stand-in', since, true),
  ...['kept', 'background', 'deep', 'sworn', 'witnessed', 'turned', 'ahead'].map((claim) => record('claim', claim)),
  record('claim', 'sworn ahead', '2999-01-01T00:00:00Z'),
  edge({ word: 'open edge', claim: 'kept', source: 'Open', terms: 'ON_RECORD' }),
  edge({ word: 'elsewhere edge', claim: 'kept', source: 'Deep elsewhere open', terms: 'ON_RECORD' }),
  edge({ word: 'stand-in edge', claim: 'kept', source: 'Stand-in', terms: 'BACKGROUND', anonymity: 'ROLE_ONLY' }),
  edge({ word: 'background edge', claim: 'background', source: 'Background', terms: 'BACKGROUND' }),
  edge({ word: 'deep edge', claim: 'deep', source: 'Deep', terms: 'DEEP_BACKGROUND' }),
  edge({ word: 'deep second edge', claim: 'deep', source: 'Deep elsewhere open', terms: 'DEEP_BACKGROUND' }),
  edge({
    word: 'deep stand-in edge',
    claim: 'deep',
    source: 'Stand-in',
    terms: 'DEEP_BACKGROUND',
    anonymity: 'ROLE_ONLY',
  }),
  edge({ word: 'ended edge', claim: 'kept', source: 'Deep', terms: 'DEEP_BACKGROUND', until: '2026-03-01T00:00:00Z' }),
  edge({ word: 'sworn edge', claim: 'sworn', source: 'Sworn', terms: 'OFF_RECORD', from: null }),
  edge({ word: 'sworn ahead edge', claim: 'sworn ahead', source: 'Sworn', terms: 'OFF_RECORD', from: null }),
  edge({ word: 'sworn too edge', claim: 'witnessed', source: 'Sworn', terms: 'OFF_RECORD', from: null }),
  edge({ word: 'witness edge', claim: 'witnessed', source: 'Witness', terms: 'ON_RECORD' }),
  edge({ word: 'turned before', claim: 'turned', source: 'Turned', terms: 'ON_RECORD' }),
  edge({
    word: 'turned after',
    claim: 'turned',
    source: 'Turned',
    terms: 'OFF_RECORD',
    from: null,
    replaces: 'turned before',
  }),
  edge({ word: 'ahead edge', claim: 'ahead', source: 'Ahead', terms: 'DEEP_BACKGROUND', from: '2999-01-01T00:00:00Z' }),
].join('\n')

beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir, durable: false })
  client = new pg.Client({ connectionString: server.url })
  await client.connect()
  const all = readMigrations()
  const cut = all.findIndex(({ name }) => name.endsWith('_terms_are_kept'))
  await migrate(server.url, { migrations: all.slice(0, cut) })
  await client.query(before)
  expect(await readable()).toEqual({
    edges: [
      'background',
      'deep',
      'deep second',
      'deep stand-in',
      'elsewhere',
      'open',
      'stand-in',
      'turned before',
      'witness',
    ],
    sources: ['Ahead', 'Background', 'Deep', 'Deep elsewhere open', 'Open', 'Stand-in', 'Sworn', 'Turned', 'Witness'],
    claims: ['ahead', 'background', 'deep', 'kept', 'sworn', 'turned', 'witnessed'],
  })
  await migrate(server.url)
})

afterAll(async () => {
  await client.end()
  await server.stop()
  rmSync(dataDir, { recursive: true })
})

const ask = async (sql: string) => (await client.query<Record<string, string>>(sql)).rows

const words = async (sql: string): Promise<string[]> => (await ask(sql)).map(({ word }) => word ?? '')

/** What readers get, now or at a moment. */
async function readable(asOf?: string) {
  const views = asOf ? 'delivery_as_of' : 'delivery'
  await client.query('BEGIN')
  await client.query(`SELECT set_config('sourceline.as_of', $1, true)`, [asOf ?? ''])
  const edges = await words(
    `SELECT replace(replace(quote, ' words', ''), ' edge', '') AS word FROM ${views}.attribution ORDER BY 1`,
  )
  const sources = await words(`SELECT name AS word FROM ${views}.source ORDER BY 1`)
  const claims = await words(`SELECT statement AS word FROM ${views}.claim ORDER BY 1`)
  await client.query('COMMIT')
  return { edges, sources, claims }
}

const keptFromReaders = {
  edges: ['elsewhere', 'open', 'stand-in', 'witness'],
  sources: ['Deep elsewhere open', 'Open', 'Stand-in', 'Witness'],
  claims: ['ahead', 'background', 'deep', 'kept', 'witnessed'],
}

test('what is public against its terms leaves readers, now and at every moment of the past', async () => {
  expect(await readable()).toEqual(keptFromReaders)
  expect(await readable(past)).toEqual(keptFromReaders)
})

test('the rows remain for the newsroom, what lay ahead is called off, and what is within its terms is as it was', async () => {
  expect(
    await words(
      `SELECT quote AS word FROM attribution WHERE recalled_at IS NOT NULL AND public_until IS NOT NULL ORDER BY 1`,
    ),
  ).toEqual(
    ['background edge', 'deep edge', 'deep second edge', 'deep stand-in edge', 'ended edge', 'turned before'].map(
      (word) => `${word} words`,
    ),
  )
  expect(await ask(`SELECT public_from, recalled_at FROM attribution WHERE id = ${id('ahead edge')}`)).toEqual([
    { public_from: null, recalled_at: null },
  ])
  expect(await ask(`SELECT id FROM claim_publication WHERE claim_id = ${id('sworn ahead')}`)).toEqual([])
  expect(
    await ask(
      `SELECT version, recalled_at, public_until FROM attribution WHERE id IN (${id('open edge')}, ${id('stand-in edge')})`,
    ),
  ).toEqual([
    { version: 1, recalled_at: null, public_until: null },
    { version: 1, recalled_at: null, public_until: null },
  ])
})

test('the log says of each record that it was taken from readers, and why', async () => {
  const logged = await ask(
    `SELECT subject_type || ' ' || coalesce(
       (SELECT quote FROM attribution a WHERE a.id = e.subject_id),
       (SELECT statement FROM claim_revision r WHERE r.claim_id = e.subject_id),
       (SELECT name FROM source_revision r WHERE r.source_id = e.subject_id)) AS word,
       changes ->> 'reason' AS reason
     FROM change_event e WHERE actor_name = 'Upgrade' ORDER BY position`,
  )
  expect(logged.map(({ word }) => word).toSorted()).toEqual([
    ...[
      'ahead edge',
      'background edge',
      'deep edge',
      'deep second edge',
      'deep stand-in edge',
      'ended edge',
      'turned before',
    ].map((word) => `attribution ${word} words`),
    'claim sworn',
    'claim sworn ahead',
    'claim turned',
    'source Ahead',
    'source Background',
    'source Deep',
    'source Sworn',
    'source Turned',
  ])
  expect(new Set(logged.map(({ reason }) => reason))).toEqual(new Set(['The terms agreed with a source forbid it.']))
})

test('from then on the database refuses a public edge against its terms', async () => {
  for (const word of ['sworn edge', 'ahead edge', 'turned after'])
    await expect(client.query(`UPDATE attribution SET public_from = now() WHERE id = ${id(word)}`)).rejects.toThrow(
      'attribution_terms_kept',
    )
  await expect(
    client.query(`UPDATE attribution SET recalled_at = NULL WHERE id = ${id('deep edge')}`),
  ).rejects.toThrow()
  await expect(
    client.query(`UPDATE attribution SET terms = 'DEEP_BACKGROUND' WHERE id = ${id('open edge')}`),
  ).rejects.toThrow()
})
