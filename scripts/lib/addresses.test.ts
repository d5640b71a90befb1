import { expect, test } from 'vitest'
import { reachableAt, readAddresses, shownAs } from './addresses.mjs'

test('the servers listen where the handbook says, for this machine only', () => {
  const { api, admin, web } = readAddresses({})
  expect([api.port, admin.port, web.port]).toEqual([4000, 3000, 3001])
  expect(api.host).toBe('127.0.0.1')
})

test('whoever gives a word as a port is told which variable to mend', () => {
  expect(() => readAddresses({ API_PORT: 'four' })).toThrow('API_PORT is "four", which is not a port')
})

test('whoever gives two servers one port is told which two', () => {
  expect(() => readAddresses({ WEB_PORT: '4000' })).toThrow('API_PORT and WEB_PORT are both 4000')
})

test('a server that listens to the whole network is shown and reached at this machine', () => {
  const { api } = readAddresses({ SOURCELINE_HOST: '0.0.0.0' })
  expect(shownAs(api)).toBe('http://localhost:4000')
  expect(reachableAt(api)).toBe('http://127.0.0.1:4000')
})
