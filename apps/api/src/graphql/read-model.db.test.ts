import { Chances } from '@sourceline/kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createArticle, publishArticle } from '../modules/articles/public.ts'
import { publishClaim } from '../modules/claims/use-cases/publish-claim.ts'
import { saveClaim } from '../modules/claims/use-cases/save-claim.ts'
import { publishSource } from '../modules/sources/use-cases/publish-source.ts'
import { saveSource } from '../modules/sources/use-cases/save-source.ts'
import { typedId } from '../platform/ids.ts'
import { readModelSteps } from '../testing/env.ts'
import { openTestNewsroom, type TestNewsroom } from '../testing/newsroom.ts'
import { addEditor } from '../testing/planted-name.ts'
import { randomEdits } from '../testing/random-edits.ts'
import { boundsOfIntervals, errorsOfReadModel } from '../testing/read-model.ts'
import { bodyWith, writeStory } from '../testing/story.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openTestNewsroom()
  await addEditor(newsroom, 'user-editor')
})
afterAll(() => newsroom.close())

/** Every row of the read model, by where it lies: it lies elsewhere once it was written anew. */
async function rowsOf(part: string): Promise<string[]> {
  const { rows } = await newsroom.pool.query<{ row: string }>(
    `SELECT ctid || ' ' || xmin AS row FROM published.${part}`,
  )
  return rows.map(({ row }) => row).toSorted()
}

test('a new wording of a claim, or a new name of a source, is written once, whoever uses it', async () => {
  const story = await writeStory(newsroom, { slug: 'first-bridge' })
  const { claimId, sourceId } = story
  const others = ['second', 'third'].map((slug) =>
    newsroom.does(createArticle, { headline: `A ${slug} bridge`, slug: `${slug}-bridge`, body: bodyWith(claimId) }),
  )
  const ids = [story.articleId, ...(await Promise.all(others)).map(({ articleId }) => typedId('article', articleId))]
  for (const id of ids) await newsroom.does(publishArticle, { id, expectedVersion: 1 })
  const before = { mention: await rowsOf('mention'), attribution: await rowsOf('attribution') }
  expect([before.mention.length, before.attribution.length]).toEqual([3, 1])
  const version = async (noun: string): Promise<number> =>
    (await newsroom.pool.query<{ version: number }>(`SELECT version FROM ${noun}`)).rows[0]?.version ?? 0
  await newsroom.does(saveClaim, {
    id: claimId,
    expectedVersion: await version('claim'),
    statement: 'Another wording.',
  })
  await newsroom.does(publishClaim, { id: claimId, expectedVersion: await version('claim') })
  await newsroom.does(saveSource, { id: sourceId, expectedVersion: await version('source'), name: 'Another name' })
  await newsroom.does(publishSource, { id: sourceId, expectedVersion: await version('source') })
  const { article } = await newsroom.reader(
    '{ article(slug: "third-bridge") { claims { claim { statement attributions { source { name } } } } } }',
  )
  expect(article.claims).toEqual([
    { claim: { statement: 'Another wording.', attributions: [{ source: { name: 'Another name' } }] } },
  ])
  expect({ mention: await rowsOf('mention'), attribution: await rowsOf('attribution') }).toEqual(before)
})

/** How often an edit for which there was no occasion is tried again, after another that may give one. */
const mostTries = 40

/** How many moments are compared after an edit; all of them at the end. */
const momentsAtOnce = 2

test(
  'after any edits the read model says what the tables say, now and at every moment of the past and the future',
  async () => {
    const chances = new Chances(7, 0)
    const edits = Object.entries(randomEdits(newsroom, chances))
    const taken = new Map<string, number>()
    for (let step = 0; step < readModelSteps; step += 1) {
      const place = step < 2 * edits.length ? step % edits.length : chances.below(edits.length)
      const [name, edit] = edits[place] ?? ['', () => Promise.resolve(false)]
      if (!(await edit())) continue
      taken.set(name, (taken.get(name) ?? 0) + 1)
      const bounds = await boundsOfIntervals(newsroom.pool)
      const moments = Array.from({ length: momentsAtOnce }, () => bounds[chances.below(bounds.length)] ?? 'now')
      expect([step, name, await errorsOfReadModel(newsroom.pool, ['now', ...moments])]).toEqual([step, name, []])
    }
    for (const [name, edit] of edits.filter(([one]) => !taken.has(one)))
      for (let time = 0; time < mostTries && !taken.has(name); time += 1) {
        if (await edit()) taken.set(name, 1)
        else await edits[chances.below(edits.length)]?.[1]()
      }
    expect(edits.map(([name]) => name).filter((name) => !taken.has(name))).toEqual([])
    const bounds = await boundsOfIntervals(newsroom.pool)
    const some = Math.ceil(bounds.length / 200)
    expect(
      await errorsOfReadModel(
        newsroom.pool,
        bounds.filter((_bound, place) => place % some === 0),
      ),
    ).toEqual([])
  },
  60_000 + readModelSteps * 2_000,
)
