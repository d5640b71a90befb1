import { afterAll, expect, test } from 'vitest'
import { closeWork, runOffLoop } from './off-loop.ts'

afterAll(closeWork)

const short = 'The mayor said that the bridge is closed.\n\n'
const long = short.repeat(11_000)

test('work is ended at its deadline with a failure that names the field and the cure, and the next one is done', async () => {
  expect(await runOffLoop('readArticle', long, { field: 'text', deadline: 1 })).toMatchObject({
    ok: false,
    failure: { kind: 'validation', issues: [{ field: 'text', message: expect.stringContaining('give it in parts') }] },
  })
  expect(await runOffLoop('readArticle', short, { field: 'text' })).toMatchObject({
    ok: true,
    value: { proposals: [{ source: { name: 'mayor' } }] },
  })
})

test('the event loop turns while a long text is read', async () => {
  let turns = 0
  let done = false
  const turn = () => {
    turns += 1
    if (!done) setImmediate(turn)
  }
  turn()
  const read = await runOffLoop('readArticle', long, { field: 'text' })
  done = true
  expect(read.ok).toBe(true)
  expect(turns).toBeGreaterThan(100)
})

test('a mistake in the work is no failure of the input', async () => {
  await expect(runOffLoop('readArticle', null, { field: 'text' })).rejects.toThrow(TypeError)
})
