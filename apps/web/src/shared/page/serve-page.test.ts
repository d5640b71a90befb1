import { expect, it } from 'vitest'
import { addressWithoutSlash } from './serve-page.ts'

it('an address of the site has no slash at its end, and never leads to another site', () => {
  expect(
    ['/articles/a/', '/articles/a//?x=1/', '//evil.test/', '/', '/articles/a', '/?q=/'].map(addressWithoutSlash),
  ).toEqual(['/articles/a', '/articles/a?x=1/', '/evil.test', null, null, null])
})
