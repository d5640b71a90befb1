import { afterEach, beforeEach, expect, test, vi } from 'vitest'

/** Whether the script of German can be loaded. */
let reachable = false

vi.mock('./german.ts', () => ({
  get german() {
    if (!reachable) throw new TypeError('The script could not be loaded.')
    return { Save: 'Speichern' }
  },
}))

beforeEach(() => {
  reachable = false
  vi.resetModules()
  vi.useFakeTimers({ toFake: ['setTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a language that could not be loaded is asked for anew, though not by the page that waits for it', async () => {
  const { wordsOf } = await import('./catalogues.ts')
  const failed = wordsOf('de')
  await expect(failed).rejects.toThrow('could not be loaded')
  expect(wordsOf('de'), 'as the page is drawn again').toBe(failed)
  reachable = true
  vi.runAllTimers()
  const words = await wordsOf('de')
  expect(words._('Save')).toBe('Speichern')
  vi.runAllTimers()
  expect(wordsOf('de'), 'loaded once').toBe(wordsOf('de'))
  expect(await wordsOf('de')).toBe(words)
})

test('what a document asks for ahead of its pages may fail', async () => {
  const unhandled = vi.fn()
  process.on('unhandledRejection', unhandled)
  vi.stubGlobal('document', { documentElement: { lang: 'de' } })
  const { wordsOf, spokenByDocument } = await import('./catalogues.ts')
  await vi.waitUntil(() => unhandled.mock.calls.length > 0 || vi.getTimerCount() > 0)
  await new Promise((resolve) => setImmediate(resolve))
  process.off('unhandledRejection', unhandled)
  expect(unhandled).not.toHaveBeenCalled()
  reachable = true
  vi.runAllTimers()
  const words = await wordsOf('de')
  expect(spokenByDocument()).toBe(words)
})
