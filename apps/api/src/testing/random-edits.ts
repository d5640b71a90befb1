import type { Chances } from '@sourceline/kit'
import type { z } from 'zod'
import { unpublishArticle } from '../modules/articles/use-cases/unpublish-article.ts'
import { createArticle, publishArticle, restoreRevision, saveArticle } from '../modules/articles/public.ts'
import { assessClaim, createAttribution, createClaim, saveAttribution } from '../modules/claims/public.ts'
import { publishClaim } from '../modules/claims/use-cases/publish-claim.ts'
import { saveClaim } from '../modules/claims/use-cases/save-claim.ts'
import { redactRecord } from '../modules/redactions/use-cases/redact-record.ts'
import { createSource } from '../modules/sources/public.ts'
import { publishSource } from '../modules/sources/use-cases/publish-source.ts'
import { saveSource } from '../modules/sources/use-cases/save-source.ts'
import { typedId, type IdPrefix } from '../platform/ids.ts'
import type { UseCase } from '../platform/use-case.ts'
import type { TestNewsroom } from './newsroom.ts'
import { person } from './planted-name.ts'

/** How many records of each kind there are, at the most: more edits meet the same ones. */
const maxRecords = 8

/** The UUID of no record. */
const nobody = '00000000-0000-7000-8000-000000000000'

/** One kind of edit: whether it was taken. */
type Edit = () => Promise<boolean>

/** Whether an edit was taken; what the tables refuse is not. */
async function asTaken(edit: () => Promise<boolean>): Promise<boolean> {
  try {
    return await edit()
  } catch (error) {
    const said = error instanceof Error ? `${error.message} ${'code' in error ? String(error.code) : ''}` : ''
    if (/\b(23[0-9A-Z]{3}|SL\d{3})\b/.test(said)) return false
    throw error
  }
}

/**
 * Edits of every kind that concerns readers, at random: by use-cases, and past them by statements that close, reopen and
 * schedule, as far as the tables allow it.
 */
export function randomEdits(newsroom: TestNewsroom, chances: Chances): Readonly<Record<string, Edit>> {
  const { pool, prisma } = newsroom
  const words = (): string => `Words ${chances.below(1_000_000)}`
  const soon = (): string => new Date(Date.now() + chances.below(60_000) - 18_000).toISOString()
  const any = async (noun: IdPrefix): Promise<{ id: string; expectedVersion: number }> => {
    const { rows } = await pool.query<{ id: string; version: number }>(`SELECT id, version FROM ${noun} ORDER BY id`)
    const found = rows.length > 0 ? chances.oneOf(rows) : null
    return {
      id: typedId(noun, found?.id ?? nobody),
      expectedVersion: found?.version ?? 1,
    }
  }
  const does = <Input extends z.ZodType, Value>(useCase: UseCase<Input, Value>, input: object): Promise<boolean> =>
    asTaken(async () => (await useCase({ prisma, actor: person('user-editor'), requestId: 'test' }, input)).ok)
  const isFull = async (noun: IdPrefix): Promise<boolean> =>
    ((await pool.query(`SELECT FROM ${noun}`)).rowCount ?? 0) >= maxRecords
  const text = async (): Promise<object> => {
    const claims = [await any('claim'), await any('claim'), await any('claim')]
    const block = ({ id: claimId }: { id: string }, index: number): object => ({
      type: 'paragraph',
      attrs: { id: `b_${index}` },
      content: [{ type: 'text', text: words(), marks: [{ type: 'claim', attrs: { claimId, role: 'ATTRIBUTED' } }] }],
    })
    return { type: 'doc', content: claims.map(block) }
  }
  /** A statement past the use-cases. */
  const sets = (statement: string): Promise<boolean> =>
    asTaken(async () => ((await pool.query(statement)).rowCount ?? 0) > 0)
  const onePublication = (noun: string, where: string): string =>
    `(SELECT id FROM ${noun}_publication WHERE ${where} ORDER BY md5(id::text || '${chances.below(1_000)}') LIMIT 1)`
  return {
    'creates a source': async () =>
      !(await isFull('source')) && does(createSource, { name: words(), kind: 'PERSON', standIn: chances.isOnce(0.2) }),
    'renames a source': async () => does(saveSource, { ...(await any('source')), name: words() }),
    'publishes a source': async () => does(publishSource, await any('source')),
    'creates a claim': async () => !(await isFull('claim')) && does(createClaim, { statement: words() }),
    'rewords a claim': async () => does(saveClaim, { ...(await any('claim')), statement: words() }),
    'publishes a claim': async () => does(publishClaim, await any('claim')),
    'attributes a claim': async () =>
      does(createAttribution, {
        claimId: (await any('claim')).id,
        sourceId: (await any('source')).id,
        stance: chances.oneOf(['ASSERTS', 'DENIES', 'CONFIRMS']),
        form: 'PARAPHRASE',
      }),
    'changes an attribution': async () => does(saveAttribution, { ...(await any('attribution')), cue: words() }),
    'assesses a claim': async () =>
      does(assessClaim, { claimId: (await any('claim')).id, verdict: 'DISPUTED', publish: true }),
    'creates an article': async () =>
      !(await isFull('article')) && does(createArticle, { headline: words(), body: await text() }),
    'saves an article': async () =>
      does(saveArticle, { ...(await any('article')), headline: words(), body: await text() }),
    'publishes an article': async () =>
      does(publishArticle, { ...(await any('article')), breakEmbargo: true, overrideReason: 'At random.' }),
    'schedules an article': async () =>
      does(publishArticle, {
        ...(await any('article')),
        publicFrom: new Date(Date.now() + 60_000).toISOString(),
        overrideReason: 'At random.',
      }),
    'brings a version back': async () => {
      const { id: articleId, expectedVersion } = await any('article')
      const { rows } = await pool.query<{ id: string }>('SELECT id FROM article_revision WHERE sealed_at IS NOT NULL')
      const revisionId = typedId('revision', rows.length > 0 ? chances.oneOf(rows).id : nobody)
      return does(restoreRevision, { articleId, revisionId, expectedVersion })
    },
    'takes an article down': async () =>
      does(unpublishArticle, { ...(await any('article')), reason: words(), alsoClaims: chances.isOnce(0.5) }),
    'redacts an article': async () =>
      does(redactRecord, {
        scope: 'RECORD',
        subjectType: 'article',
        subjectId: (await any('article')).id,
        words: [`Words ${chances.below(10)}`],
        ground: 'COURT_ORDER',
        reason: 'At random.',
      }),
    'changes what an article is': () =>
      sets(
        `UPDATE article SET kind = '${chances.oneOf(['NEWS', 'BRIEF', 'ANALYSIS'])}' WHERE id = (SELECT id FROM article LIMIT 1)`,
      ),
    'ends a publication': () => {
      const noun = chances.oneOf(['claim', 'source', 'article'])
      return sets(`UPDATE ${noun}_publication SET public_until = '${soon()}', ending = 'UNPUBLISHED'
        WHERE id = ${onePublication(noun, 'public_until IS NULL')}`)
    },
    'publishes a version again': () => {
      const noun = chances.oneOf(['claim', 'source'])
      return sets(`INSERT INTO ${noun}_publication (id, ${noun}_id, revision_id, public_from)
        SELECT gen_random_uuid(), ${noun}_id, revision_id, greatest(public_until, '${soon()}') FROM ${noun}_publication
        WHERE id = ${onePublication(
          noun,
          `${noun}_id IN (SELECT l.${noun}_id FROM ${noun}_publication l
          GROUP BY l.${noun}_id HAVING bool_and(coalesce(l.public_until, 'infinity') <= ${noun}_publication.public_until))`,
        )}`)
    },
    'replaces a version in place': () => {
      const noun = chances.oneOf(['claim', 'source'])
      return sets(`WITH ended AS (
          UPDATE ${noun}_publication SET public_until = date_trunc('milliseconds', now()), ending = 'REPLACED'
          WHERE id = ${onePublication(noun, 'public_until IS NULL AND public_from < now()')} RETURNING *
        ) INSERT INTO ${noun}_publication (id, ${noun}_id, revision_id, public_from)
        SELECT gen_random_uuid(), ${noun}_id, revision_id, public_until FROM ended`)
    },
    'calls a publication off': () => {
      const noun = chances.oneOf(['claim', 'source', 'article'])
      return sets(`DELETE FROM ${noun}_publication WHERE id = ${onePublication(noun, 'public_from > now()')}`)
    },
    'closes an attribution': () =>
      sets(`UPDATE attribution SET public_until = greatest(public_from, '${soon()}') WHERE id = (
        SELECT id FROM attribution WHERE public_from IS NOT NULL AND public_until IS NULL
        ORDER BY md5(id::text || '${chances.below(1_000)}') LIMIT 1)`),
    'opens an attribution': () =>
      sets(`UPDATE attribution SET state = 'ACCEPTED', public_from = '${soon()}' WHERE id = (
        SELECT id FROM attribution WHERE public_from IS NULL ORDER BY md5(id::text || '${chances.below(1_000)}') LIMIT 1)`),
    'recalls an attribution': () =>
      sets(`UPDATE attribution SET recalled_at = now() WHERE id = (
        SELECT id FROM attribution WHERE public_until IS NOT NULL AND recalled_at IS NULL LIMIT 1)`),
  }
}
