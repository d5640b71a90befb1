import { afterEach, expect, test, vi } from 'vitest'
import type { TypedDocumentString } from '@/generated/graphql.ts'
import { execute, executeById, NetworkError, TimeoutError } from './graphql-client.ts'
import { describeFailure } from './mutation-result.ts'

const operation = (text: string) => new String(text) as TypedDocumentString<object, object>
const read = operation('query Home { viewer { id } }')
const change = operation('\n    mutation Save { save { id } }')

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** A server that hangs, and a patience that ends at once. */
function hang(): void {
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort(new DOMException('Too late', 'TimeoutError')))
  vi.stubGlobal('fetch', (_url: string, { signal }: { signal: AbortSignal }) => Promise.reject(signal.reason))
}

test('a server that hangs is told apart from one that cannot be reached', async () => {
  hang()
  await expect(execute(read, {})).rejects.toBeInstanceOf(TimeoutError)
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  await expect(execute(read, {})).rejects.not.toBeInstanceOf(TimeoutError)
  await expect(execute(read, {})).rejects.toBeInstanceOf(NetworkError)
})

test('an editor is told that a change that was given up may have been made', async () => {
  hang()
  const failure = await execute(change, {}).catch(describeFailure)
  expect(failure).toMatchObject({
    title: 'The newsroom server does not answer',
    message: expect.stringContaining('may have made the change'),
  })
})

test('a change whose answer is lost on the way is sent again under the same key, and a question is not', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const keys: (string | null)[] = []
  const lost = (times: number) =>
    vi.stubGlobal('fetch', (_url: string, { headers }: { headers: Record<string, string> }) => {
      keys.push(headers['idempotency-key'] ?? null)
      return keys.length > times
        ? Promise.resolve(Response.json({ data: { save: { id: '1' } } }))
        : Promise.reject(new TypeError('Failed to fetch'))
    })
  lost(2)
  const saved = execute(change, {})
  await vi.advanceTimersByTimeAsync(10_000)
  await expect(saved).resolves.toEqual({ save: { id: '1' } })
  expect(keys).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), keys[0], keys[0]])
  keys.length = 0
  lost(1)
  await expect(execute(read, {})).rejects.toBeInstanceOf(NetworkError)
  expect(keys).toEqual([null])
  vi.useRealTimers()
})

test('a request that nobody waits for any more is no failure of the server', async () => {
  vi.stubGlobal('fetch', (_url: string, { signal }: { signal: AbortSignal }) => Promise.reject(signal.reason))
  await expect(execute(read, {}, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
})

test('an address that holds no id leads to no record, and other refusals stay failures', async () => {
  const page = new String('query Page($id: ID!) { article(id: $id) { id } }') as TypedDocumentString<
    object,
    { id: string }
  >
  const refuse = (argument: string): void => {
    const errors = [{ message: 'No.', extensions: { code: 'BAD_USER_INPUT', argument } }]
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ errors })))
  }
  refuse('id')
  await expect(executeById(page, { id: 'article_zzz' })).resolves.toBeNull()
  refuse('first')
  await expect(executeById(page, { id: 'article_zzz' })).rejects.toThrow('No.')
})
