import { expect, test } from 'vitest'
import { forgetForwarded, trustedProxies } from './forwarded.mjs'

test.each([
  ['loopback', '127.0.0.1', true],
  ['loopback', '::1', true],
  ['loopback', '::ffff:127.0.0.1', true],
  ['loopback', '198.51.100.7', false],
  ['10.0.0.5, 10.1.0.0/16', '10.0.0.5', true],
  ['10.0.0.5, 10.1.0.0/16', '10.1.200.1', true],
  ['10.0.0.5, 10.1.0.0/16', '10.2.0.1', false],
  ['2001:db8::/32', '2001:db8::7', true],
])('of the proxies %s, %s is one: %s', (places, address, trusted) => {
  expect(trustedProxies(places)(address)).toBe(trusted)
})

test('only a trusted proxy says for whom it asks', () => {
  const asked = (remoteAddress: string) => {
    const headers: Record<string, string> = {
      'x-forwarded-for': '198.51.100.7',
      'x-forwarded-host': 'elsewhere.example',
      accept: '*/*',
    }
    const request = { headers: { ...headers }, socket: { remoteAddress } }
    forgetForwarded(request, trustedProxies('10.0.0.5'))
    return request.headers
  }
  expect(asked('10.0.0.5')).toMatchObject({ 'x-forwarded-for': '198.51.100.7' })
  expect(asked('203.0.113.9')).toEqual({ accept: '*/*' })
})
