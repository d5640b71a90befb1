import { expect, test } from 'vitest'
import { mentionedIn, mentionParts, mentionQuery, peopleCalled, withMention } from './mention-query.ts'

const people = [{ name: 'Ada Lind' }, { name: 'Zoë Holm' }, { name: 'Lindsay Berg' }]

test.each([
  ['@', { start: 0, name: '' }],
  ['Ask @ad', { start: 4, name: 'ad' }],
  ['Ask (@Ada Li', { start: 5, name: 'Ada Li' }],
  ['ada@example', null],
  ['Ask Ada', null],
  ['Ask @Ada Lind and then go on', null],
])('behind %j stands the name %j', (text, found) => {
  expect(mentionQuery(text, text.length)).toEqual(found)
})

test.each([
  ['lind', ['Lindsay Berg', 'Ada Lind']],
  ['zoe', ['Zoë Holm']],
  ['ada l', ['Ada Lind']],
  ['nobody', []],
  ['', ['Ada Lind', 'Zoë Holm', 'Lindsay Berg']],
])('somebody called %j is found by any word of the name', (typed, names) => {
  expect(peopleCalled(people, typed).map(({ name }) => name)).toEqual(names)
})

test('a chosen name takes the place of what was typed, and writing goes on behind it', () => {
  const text = 'Ask @ad about this'
  expect(withMention(text, { start: 4, name: 'ad' }, 7, 'Ada Lind')).toEqual({
    text: 'Ask @Ada Lind about this',
    caret: 14,
  })
})

test('whoever is named in a text is mentioned, and shown as such', () => {
  const text = 'Ask @Ada Lind (not Zoë Holm).'
  expect(mentionedIn(text, people)).toEqual([{ name: 'Ada Lind' }])
  expect(mentionParts(text, ['Ada Lind'])).toEqual([
    { text: 'Ask ', mention: false },
    { text: '@Ada Lind', mention: true },
    { text: ' (not Zoë Holm).', mention: false },
  ])
})
