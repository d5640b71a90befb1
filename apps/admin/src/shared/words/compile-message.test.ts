import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { expect, test } from 'vitest'
import codes from '../../../words/de.codes.json'
import messages from '../../../words/de.json'
import { compileMessage } from './compile-message.ts'

const all = [...Object.entries(messages), ...Object.entries(codes)].flat()

test('every message is taken apart as the library of messages does it', () => {
  expect(all.length).toBeGreaterThan(1000)
  for (const message of all) expect(compileMessage(message), message).toEqual(compileMessageOrThrow(message))
})

test.each(['{', 'a } b', '{count, plural, one {# claim}', '{count plural}', '{count, plural, one # claim}'])(
  'a message that is not well formed is refused: %s',
  (message) => {
    expect(() => compileMessage(`{name} ${message}`)).toThrow(SyntaxError)
  },
)
