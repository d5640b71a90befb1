import { expect, test } from 'vitest'
import { examineRuntime, examineServer } from './examination.ts'

test('the doctor fails a Node and a PostgreSQL below their floor, and says what is needed', () => {
  expect(examineRuntime('v20.20.2')).toEqual(['runtime', 'fail', expect.stringContaining('24.11.0 or newer is needed')])
  expect(examineServer({ number: 140_012, text: '14.12' }, 'as DATABASE_URL says')).toEqual([
    'database',
    'fail',
    'PostgreSQL 14.12: 15 or newer is needed.',
  ])
})

test('the doctor names the Node and the PostgreSQL that serve', () => {
  expect(examineRuntime('v24.22.3')).toEqual(['runtime', 'ok', 'Node 24.22.3'])
  expect(examineServer({ number: 150_004, text: '15.4' }, 'embedded')).toEqual([
    'database',
    'ok',
    'PostgreSQL 15.4, embedded',
  ])
})
