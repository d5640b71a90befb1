import { OperatorError } from '@sourceline/database'
import { expect, test } from 'vitest'
import { listeningFailure } from './newsroom.ts'

const env = { host: '203.0.113.7', port: 4000 }

test.each([
  [
    'EADDRINUSE',
    'Port 4000 is taken by another program (perhaps by Sourceline itself): stop it, or set API_PORT to a free port.',
  ],
  ['EACCES', 'Port 4000 may not be used by this user: set API_PORT to one above 1023.'],
  ['EADDRNOTAVAIL', 'SOURCELINE_HOST is "203.0.113.7", and this machine cannot listen there.'],
])('%s is told to the operator in one sentence', (code, sentence) => {
  expect(listeningFailure(Object.assign(new Error('listen'), { code }), env)).toEqual(new OperatorError(sentence))
})

test('any other failure to listen is a bug and stays as it is', () => {
  const error = new Error('listen')
  expect(listeningFailure(error, env)).toBe(error)
})
