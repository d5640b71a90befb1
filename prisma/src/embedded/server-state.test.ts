import { expect, test } from 'vitest'
import { parsePidFile } from './server-state.ts'

const file = [
  '8602',
  '/news/cluster',
  '1795412517',
  '45999',
  '',
  '127.0.0.1',
  '  2154694        13',
  'ready   ',
  '',
].join('\n')

test('a running server tells its process, its port and that it is ready', () => {
  expect(parsePidFile(file)).toEqual({ pid: 8602, port: 45999, ready: true })
})

test('a server that still recovers is not ready', () => {
  expect(parsePidFile(file.replace('ready', 'starting'))?.ready).toBe(false)
})

test('a pid file cut short by a full disk tells nothing', () => {
  expect(parsePidFile('')).toBeNull()
})
