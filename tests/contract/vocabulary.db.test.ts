import * as domain from '@sourceline/domain'
import { testDatabase, type TestDatabase } from '@sourceline/kit'
import { afterAll, beforeAll, expect, test } from 'vitest'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

/** Which word list a column takes its words from, where the table does not make it another. */
const listOf: Readonly<Record<string, domain.Enumeration<string>>> = {
  'job.state': domain.JobState,
  'import_item.state': domain.ImportItemState,
  'list_view.list': domain.ListName,
  'redirect.kind': domain.RedirectKind,
  'api_token.kind': domain.ApiTokenKind,
  'article.kind': domain.ArticleKind,
  'article.state': domain.WorkflowState,
  'mention.place': domain.MentionPlace,
  'comment.place': domain.MentionPlace,
  'mention.role': domain.MentionRole,
  'claim_revision.kind': domain.ClaimKind,
  'source_revision.kind': domain.SourceKind,
  'topic_revision.kind': domain.TopicKind,
  'evidence.kind': domain.EvidenceKind,
  'claim_link.kind': domain.ClaimLinkKind,
  'correction.kind': domain.CorrectionKind,
  'mail.state': domain.MailState,
  'mail.reason': domain.HeldMailReason,
  stance: domain.Stance,
  form: domain.AttributionForm,
  basis: domain.AttributionBasis,
  anonymity: domain.Anonymity,
  terms: domain.SourceTerms,
  bearing: domain.EvidenceBearing,
  verdict: domain.Verdict,
  origin: domain.CorrectionOrigin,
  decision: domain.ProposalDecision,
  ending: domain.PublicationEnding,
  role: domain.Role,
  'redaction.scope': domain.RedactionScope,
  'redaction.ground': domain.RedactionGround,
  'redaction.state': domain.RedactionState,
  state: domain.EdgeState,
}

/** Words that only the database and one module know. */
const ownWords: Readonly<Record<string, readonly string[]>> = {
  'proposal.subject_type': ['CLAIM', 'ATTRIBUTION'],
  'change_event.actor_kind': ['USER', 'TOKEN', 'SYSTEM'],
  'one_time_link.purpose': ['FIRST_ADMINISTRATOR', 'INVITATION', 'PASSWORD_RESET'],
}

interface Words {
  readonly table: string
  readonly column: string
  readonly words: readonly string[]
}

async function wordsInDatabase(): Promise<Words[]> {
  const { rows } = await database.pool.query<{ table: string; column: string; definition: string }>(
    `SELECT c.conrelid::regclass::text AS table, a.attname AS column, pg_get_constraintdef(c.oid) AS definition
     FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'c' AND c.conname LIKE '%\\_word'`,
  )
  return rows.map(({ table, column, definition }) => ({
    table: table.replaceAll('"', ''),
    column,
    words: [...definition.matchAll(/'([A-Z_]+)'/g)].map(([, word]) => word ?? ''),
  }))
}

test('the database takes the words of each list, all of them and no other', async () => {
  const found = await wordsInDatabase()
  expect(found.length).toBeGreaterThan(30)
  for (const { table, column, words } of found) {
    const list = ownWords[`${table}.${column}`] ?? (listOf[`${table}.${column}`] ?? listOf[column])?.values ?? []
    expect([table, column, [...words].sort()]).toEqual([table, column, [...list].sort()])
  }
})

test('every word list that the newsroom stores is held by the database', async () => {
  const held = new Set(
    (await wordsInDatabase()).map(({ table, column }) => listOf[`${table}.${column}`] ?? listOf[column]),
  )
  const lists = Object.values<unknown>(domain).filter(
    (value): value is domain.Enumeration<string> =>
      typeof value === 'object' && value !== null && 'values' in value && 'meanings' in value,
  )
  expect(lists.length).toBeGreaterThan(18)
  // In which form an image is shown is said in its address; how sure a proposal is follows from its score; provenance
  // is worked out of attributions.
  expect(lists.filter((list) => !held.has(list)).map((list) => list.name)).toEqual([
    'ImageFormat',
    'ImageCrop',
    'ProposalStrength',
    'OriginKind',
    'ProvenanceRelationKind',
    'ProvenanceWarningKind',
  ])
})
