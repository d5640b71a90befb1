import { expect, test } from 'vitest'
import { measurePassword } from './measure-password.ts'

const about = ['Ada Lovelace', 'ada@newsroom.example']

test.each(['correct horse battery', 'herring season opens in june', 'a girder of forty centimetres', 'x7Kq!vB2mWz9'])(
  'what nobody would guess is taken: %s',
  (password) => {
    expect(measurePassword(password, about).weakness).toBeNull()
  },
)

test.each([
  ['password', 'password-breached'],
  ['qwertyuiop', 'password-breached'],
  ['P@ssw0rd!', 'password-guessable'],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', 'password-guessable'],
  ['01012000', 'password-breached'],
  ['Ada Lovelace 1', 'password-personal'],
  ['sourceline2026', 'password-personal'],
  ['', 'password-guessable'],
])('what is guessed first is not, however long: %s', (password, weakness) => {
  expect(measurePassword(password, about).weakness).toBe(weakness)
})

test('a longer password is measured by its beginning, so that no password takes long', () => {
  const signs = Array.from({ length: 32 }, (_, index) => String.fromCharCode(33 + ((index * 37) % 90))).join('')
  expect(measurePassword(signs + 'password'.repeat(10_000))).toEqual(measurePassword(signs))
  expect(measurePassword('password'.repeat(10_000)).weakness).not.toBeNull()
})
