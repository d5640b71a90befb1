import { expect, test } from 'vitest'
import { namesItsSubject } from './named-subject.ts'

test.each(['The Norhaven dam was closed.', 'Ida Rost and others closed it.', 'Russia will rebuild the quay.'])(
  '“%s” says of whom it speaks',
  (statement) => expect(namesItsSubject(statement)).toBe(true),
)

test.each([
  'Taxes rose in Norhaven.',
  'Negotiations are necessary.',
  'Farmers want rain.',
  'The plan was dead.',
  'He resigned.',
  'It is raining.',
])('“%s” could be said of many', (statement) => expect(namesItsSubject(statement)).toBe(false))
