import { expect, test } from 'vitest'
import { embeddedFailure, explaining } from './failure.ts'

test.each([
  ['ENOSPC: no space left on device, write', 'The disk that holds /news/postgres is full'],
  [
    'FATAL:  could not write lock file "postmaster.pid": No space left on device',
    'The disk that holds /news/postgres is full',
  ],
  [`EACCES: permission denied, mkdir '/news/postgres'`, 'The folder /news/postgres cannot be written by this user'],
  [`EROFS: read-only file system, mkdir '/news'`, 'The folder /news/postgres is on a read-only disk'],
  [`ENOTDIR: not a directory, mkdir '/news/postgres'`, '/news/postgres is a file, not a folder'],
])('whoever runs into "%s" is told what to do in one sentence', (cause, start) => {
  const { message } = embeddedFailure('/news/postgres', cause)
  expect(message).toContain(start)
  expect(message).toMatch(/^[^\n]+\.$/)
})

test('a cause that nobody foresaw is told in the words of PostgreSQL', () => {
  const log = 'LOG:  starting PostgreSQL 18.4\nFATAL:  configuration file "postgresql.conf" contains errors\nLOG:  done'
  expect(embeddedFailure('/news', log).message).toBe(
    'The embedded PostgreSQL in /news did not start: FATAL:  configuration file "postgresql.conf" contains errors',
  )
})

test('a file system error on the way is explained', () => {
  const write = () => {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  }
  expect(() => explaining('/news', write)).toThrow('The disk that holds /news is full')
})
