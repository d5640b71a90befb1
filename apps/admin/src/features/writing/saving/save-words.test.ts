import { expect, test } from 'vitest'
import { NetworkError, SessionExpiredError, UnavailableError } from '@/shared/graphql-client.ts'
import { saveWords } from './save-words.ts'

const time = (): string => '14:02'
const saved = {
  isSaving: false,
  isDirty: false,
  failure: null,
  conflict: null,
  savedAt: new Date(0),
  deviceFailure: null,
}
const words = (part: object) => saveWords({ ...saved, ...part }, time)
const unreached = new NetworkError('The newsroom server cannot be reached.')
const full = new DOMException('The quota was exceeded.', 'QuotaExceededError')

test('a text that the server has is saved, with when', () => {
  expect(words({})).toEqual({ kind: 'safe', text: 'Saved at 14:02', remedy: null })
  expect(words({ savedAt: null }).text).toBe('Saved')
  expect(words({ isDirty: true }).text).toBe('Saving…')
})

test('a text that only this device has says so and why, also while it is being sent again', () => {
  const text = 'Saved on this device. The server cannot be reached; trying again.'
  expect(words({ isDirty: true, failure: unreached })).toEqual({ kind: 'device', text, remedy: null })
  expect(words({ isDirty: true, isSaving: true, failure: unreached }).text).toBe(text)
  expect(words({ isDirty: true, failure: new UnavailableError('full') }).text).toContain('cannot save just now')
})

test('who is signed out is asked to sign in', () => {
  expect(words({ failure: new SessionExpiredError('ended') })).toMatchObject({ kind: 'device', remedy: 'sign-in' })
})

test('a text that neither the server nor the device has is on this page alone', () => {
  expect(words({ isDirty: true, failure: unreached, deviceFailure: full })).toEqual({
    kind: 'nowhere',
    text: 'Only on this page: this device’s storage is full. The server cannot be reached; trying again. Keep the page open.',
    remedy: null,
  })
})

test('a full device is no matter while the server has everything', () => {
  expect(words({ deviceFailure: full }).kind).toBe('safe')
})

test('a text that was refused says what to mend', () => {
  expect(words({ failure: new Error('Give it a headline.') })).toEqual({
    kind: 'undecided',
    text: 'Not all is saved: Give it a headline.',
    remedy: null,
  })
})
