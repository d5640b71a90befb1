import type { Actor } from '@sourceline/domain'
import type { Chances } from '@sourceline/kit'
import type { z } from 'zod'
import '../modules/registry.ts'
import { createArticle, publishArticle, saveArticle } from '../modules/articles/public.ts'
import { discardDraft } from '../modules/articles/use-cases/discard-draft.ts'
import { restoreRevision } from '../modules/articles/use-cases/restore-revision.ts'
import { unpublishArticle } from '../modules/articles/use-cases/unpublish-article.ts'
import { assessClaim, createAttribution, createClaim, createEvidence, linkClaims } from '../modules/claims/public.ts'
import { publishClaim } from '../modules/claims/use-cases/publish-claim.ts'
import { removeAttribution } from '../modules/claims/use-cases/remove-attribution.ts'
import { removeEvidence } from '../modules/claims/use-cases/remove-evidence.ts'
import { saveAttribution } from '../modules/claims/use-cases/save-attribution.ts'
import { saveClaim } from '../modules/claims/use-cases/save-claim.ts'
import { saveEvidence } from '../modules/claims/use-cases/save-evidence.ts'
import { unlinkClaims } from '../modules/claims/use-cases/unlink-claims.ts'
import { createCollection, publishCollection } from '../modules/collections/public.ts'
import { saveCollection } from '../modules/collections/use-cases/save-collection.ts'
import { createCorrection, publishCorrection } from '../modules/corrections/public.ts'
import { removeCorrection } from '../modules/corrections/use-cases/remove-correction.ts'
import { redactRecord } from '../modules/redactions/public.ts'
import { createSource } from '../modules/sources/public.ts'
import { publishSource } from '../modules/sources/use-cases/publish-source.ts'
import { saveSource } from '../modules/sources/use-cases/save-source.ts'
import { createTopic } from '../modules/topics/public.ts'
import { publishTopic } from '../modules/topics/use-cases/publish-topic.ts'
import { saveTopic } from '../modules/topics/use-cases/save-topic.ts'
import { typedId, type IdPrefix } from '../platform/ids.ts'
import type { UseCase } from '../platform/use-case.ts'
import type { TestNewsroom } from './newsroom.ts'

/** A record as an edit names it. */
interface Picked {
  readonly id: string
  readonly expectedVersion: number
}

/** The prefix of the ids of a table, and how many records of it there are at the most. */
const nouns = {
  article: ['article', 25],
  claim: ['claim', 40],
  source: ['source', 25],
  topic: ['topic', 8],
  collection: ['collection', 4],
  correction: ['correction', 60],
  attribution: ['attribution', 2_000],
  evidence: ['evidence', 1_000],
  claim_link: ['link', 200],
  article_revision: ['revision', 100_000],
} as const satisfies Readonly<Record<string, readonly [IdPrefix, number]>>
type Table = keyof typeof nouns

/** What was done: by which use-case, and whether it was refused. */
export interface Edit {
  readonly action: string
  readonly wasMade: boolean
}

const editor: Actor = { kind: 'USER', id: 'user-editor', name: 'The editor', role: 'EDITOR' }

/** An editor who does one thing after another, without sense but within the rules, to a few records. */
export class RandomEditor {
  /** When what was scheduled becomes public. */
  readonly bounds: number[] = []
  readonly #newsroom: TestNewsroom
  readonly #chances: Chances
  #words = 0

  constructor(newsroom: TestNewsroom, chances: Chances) {
    this.#newsroom = newsroom
    this.#chances = chances
  }

  /** Makes one edit. */
  async edit(): Promise<Edit> {
    const edits = Object.values(this.#edits)
    for (;;) {
      const made = await this.#chances.oneOf(edits)()
      if (made) return made
    }
  }

  /** A record of a table; null where there is none. */
  async pick(table: Table, where = 'true'): Promise<Picked | null> {
    const { rows } = await this.#newsroom.pool.query<{ id: string; version: number }>(
      `SELECT id, ${table === 'article_revision' ? '0' : 'version'} AS version FROM ${table} WHERE ${where} ORDER BY id`,
    )
    const row = rows.length > 0 ? this.#chances.oneOf(rows) : null
    return row && { id: typedId(nouns[table][0], row.id), expectedVersion: row.version }
  }

  /** The ids of some records, each once. */
  async some(table: Table, max: number): Promise<string[]> {
    const ids = new Set<string>()
    for (let count = this.#chances.below(max + 1); count > 0; count -= 1) {
      const picked = await this.pick(table)
      if (picked) ids.add(picked.id)
    }
    return [...ids]
  }

  async #do<Input extends z.ZodType, Value>(useCase: UseCase<Input, Value>, input: unknown): Promise<Edit> {
    const { ok } = await useCase({ prisma: this.#newsroom.prisma, actor: editor, requestId: 'test' }, input)
    return { action: useCase.action, wasMade: ok }
  }

  /** Creates one, unless there are enough. */
  async #create<Input extends z.ZodType, Value>(
    table: Table,
    useCase: UseCase<Input, Value>,
    input: () => unknown,
  ): Promise<Edit | null> {
    const { rows } = await this.#newsroom.pool.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`)
    return (rows[0]?.count ?? 0) < nouns[table][1] ? this.#do(useCase, await input()) : null
  }

  async #change<Input extends z.ZodType, Value>(
    table: Table,
    useCase: UseCase<Input, Value>,
    input: (picked: Picked) => unknown = (picked) => picked,
    where?: string,
  ): Promise<Edit | null> {
    const picked = await this.pick(table, where)
    return picked && this.#do(useCase, await input(picked))
  }

  #text(of: string): string {
    return `${of} ${this.#chances.oneOf(['harbour', 'bridge', 'ferry', 'council', 'storm'])} ${(this.#words += 1)}`
  }

  #slug(): string {
    return `${this.#chances.oneOf(['harbour', 'bridge', 'ferry', 'council', 'storm'])}-${this.#chances.below(12)}`
  }

  async #body(): Promise<object> {
    const claims = await this.some('claim', 4)
    const paragraphs = claims.map((claimId) => ({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'They say ' },
        { type: 'text', text: this.#text('the'), marks: [{ type: 'claim', attrs: { claimId, role: 'ATTRIBUTED' } }] },
      ],
    }))
    return {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: this.#text('News of') }] }, ...paragraphs],
    }
  }

  async #attribution(): Promise<object> {
    const others = async () => (this.#chances.isOnce(0.3) ? ((await this.pick('source'))?.id ?? null) : null)
    return {
      stance: this.#chances.oneOf(['ASSERTS', 'CONFIRMS', 'DENIES', 'DISPUTES']),
      form: 'PARAPHRASE',
      cue: 'said',
      basis: this.#chances.oneOf(['UNSTATED', 'WITNESSED', 'HEARSAY']),
      terms: this.#chances.oneOf([
        'ON_RECORD',
        'ON_RECORD',
        'ON_RECORD',
        'BACKGROUND',
        'DEEP_BACKGROUND',
        'OFF_RECORD',
      ]),
      onBehalfOfId: await others(),
      reportedViaId: await others(),
    }
  }

  async #parent(table: 'source' | 'topic'): Promise<string | null> {
    return this.#chances.isOnce(0.5) ? ((await this.pick(table))?.id ?? null) : null
  }

  readonly #edits: Readonly<Record<string, () => Promise<Edit | null>>> = {
    createSource: () =>
      this.#create('source', createSource, async () => ({
        name: this.#text('Mayor of'),
        kind: this.#chances.oneOf(['PERSON', 'ORGANISATION']),
        affiliationId: await this.#parent('source'),
      })),
    saveSource: () =>
      this.#change('source', saveSource, async (picked) => ({
        ...picked,
        ...(this.#chances.isOnce(0.5) ? { name: this.#text(this.#chances.oneOf(['Aide', 'Mayor', 'Zoologist'])) } : {}),
        ...(this.#chances.isOnce(0.5) ? { affiliationId: await this.#parent('source') } : {}),
      })),
    publishSource: () => this.#change('source', publishSource),
    createClaim: () =>
      this.#create('claim', createClaim, async () => ({
        statement: this.#text('There is a'),
        aboutIds: await this.some('source', 2),
      })),
    saveClaim: () =>
      this.#change('claim', saveClaim, async (picked) => ({
        ...picked,
        statement: this.#text('There was a'),
        ...(this.#chances.isOnce(0.3) ? { aboutIds: await this.some('source', 2) } : {}),
        ...(this.#chances.isOnce(0.2) ? { kind: this.#chances.oneOf(['FACT', 'POSITION', 'OPINION']) } : {}),
      })),
    publishClaim: () => this.#change('claim', publishClaim),
    assessClaim: () =>
      this.#change('claim', assessClaim, ({ id: claimId }) => ({
        claimId,
        verdict: this.#chances.oneOf(['VERIFIED', 'FALSE', 'DISPUTED']),
        rationale: this.#text('Because of the'),
        publish: this.#chances.isOnce(0.8),
      })),
    createAttribution: () =>
      this.#change('claim', createAttribution, async ({ id: claimId }) => ({
        claimId,
        sourceId: (await this.pick('source'))?.id,
        ...(await this.#attribution()),
      })),
    saveAttribution: () =>
      this.#change('attribution', saveAttribution, async (picked) => ({ ...picked, ...(await this.#attribution()) })),
    removeAttribution: () => this.#change('attribution', removeAttribution),
    createEvidence: () =>
      this.#change('claim', createEvidence, ({ id: claimId }) => ({
        claimId,
        kind: 'DOCUMENT',
        bearing: 'SUPPORTS',
        title: this.#text('Letter on the'),
      })),
    saveEvidence: () =>
      this.#change('evidence', saveEvidence, (picked) => ({ ...picked, title: this.#text('Letter of the') })),
    removeEvidence: () => this.#change('evidence', removeEvidence),
    linkClaims: () =>
      this.#change('claim', linkClaims, async ({ id: fromClaimId }) => ({
        fromClaimId,
        toClaimId: (await this.pick('claim'))?.id,
        kind: this.#chances.oneOf(['SUPPORTS', 'CONTRADICTS', 'QUALIFIES']),
      })),
    unlinkClaims: () => this.#change('claim_link', unlinkClaims),
    createTopic: () =>
      this.#create('topic', createTopic, async () => ({
        name: this.#text('The'),
        slug: `topic-${(this.#words += 1)}`,
        parentId: await this.#parent('topic'),
      })),
    saveTopic: () =>
      this.#change('topic', saveTopic, async (picked) => ({
        ...picked,
        ...(this.#chances.isOnce(0.5) ? { name: this.#text(this.#chances.oneOf(['A', 'Mid', 'Z'])) } : {}),
        ...(this.#chances.isOnce(0.3) ? { slug: `topic-${(this.#words += 1)}` } : {}),
        ...(this.#chances.isOnce(0.3) ? { parentId: await this.#parent('topic') } : {}),
      })),
    publishTopic: () => this.#change('topic', publishTopic),
    createCollection: () =>
      this.#create('collection', createCollection, async () => ({
        title: this.#text('All of the'),
        articleIds: await this.some('article', 5),
      })),
    saveCollection: () =>
      this.#change('collection', saveCollection, async (picked) => ({
        ...picked,
        articleIds: await this.some('article', 5),
      })),
    publishCollection: () => this.#change('collection', publishCollection),
    createCorrection: () =>
      this.#create('correction', createCorrection, async () => ({
        articleId: (await this.pick('article'))?.id,
        kind: 'CORRECTION',
        note: this.#text('It was the'),
        claimIds: await this.some('claim', 2),
      })),
    publishCorrection: () => this.#change('correction', publishCorrection),
    removeCorrection: () => this.#change('correction', removeCorrection),
    createArticle: () =>
      this.#create('article', createArticle, async () => ({
        headline: this.#text('On the'),
        slug: this.#slug(),
        locale: this.#chances.oneOf(['en', 'en', 'fr']),
        body: await this.#body(),
        topicIds: await this.some('topic', 3),
        originalSourceId: await this.#parent('source'),
        originalSourceUrl: 'https://example.org/report',
      })),
    saveArticle: () => this.#saveArticle(),
    saveArticleAgain: () => this.#saveArticle(),
    publishArticle: () => this.#change('article', publishArticle),
    publishArticleAgain: () => this.#change('article', publishArticle),
    scheduleArticle: () => {
      const at = Date.now() + 200 + this.#chances.below(2_000)
      this.bounds.push(at)
      return this.#change(
        'article',
        publishArticle,
        (picked) => ({ ...picked, publicFrom: new Date(at).toISOString() }),
        `NOT EXISTS (SELECT FROM article_publication p WHERE p.article_id = article.id AND p.public_until IS NULL)`,
      )
    },
    unpublishArticle: () =>
      this.#change('article', unpublishArticle, (picked) => ({
        ...picked,
        reason: 'A mistake.',
        alsoClaims: this.#chances.isOnce(0.5),
      })),
    discardDraft: () =>
      this.#change('article', discardDraft, ({ id: articleId, expectedVersion }) => ({ articleId, expectedVersion })),
    restoreRevision: () =>
      this.#change('article', restoreRevision, async ({ id: articleId, expectedVersion }) => ({
        articleId,
        expectedVersion,
        revisionId: (await this.pick('article_revision'))?.id,
      })),
    redact: async () =>
      this.#chances.isOnce(0.05)
        ? this.#do(redactRecord, {
            scope: 'NEWSROOM',
            words: [String(1 + this.#chances.below(Math.max(1, this.#words)))],
            ground: 'COURT_ORDER',
            reason: 'An order.',
          })
        : null,
  }

  #saveArticle(): Promise<Edit | null> {
    return this.#change('article', saveArticle, async (picked) => ({
      ...picked,
      ...(this.#chances.isOnce(0.5) ? { headline: this.#text('More on the') } : {}),
      ...(this.#chances.isOnce(0.4) ? { body: await this.#body() } : {}),
      ...(this.#chances.isOnce(0.3) ? { topicIds: await this.some('topic', 3) } : {}),
      ...(this.#chances.isOnce(0.2) ? { slug: this.#slug() } : {}),
      ...(this.#chances.isOnce(0.2) ? { kind: this.#chances.oneOf(['NEWS', 'OPINION', 'ANALYSIS']) } : {}),
      ...(this.#chances.isOnce(0.2) ? { originalSourceId: await this.#parent('source') } : {}),
    }))
  }
}
