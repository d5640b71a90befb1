import { expect, test } from 'vitest'
import { initialTime, localValue, timeInput, timeProblem } from './publish-time.ts'

const set = '2026-12-31T17:00:20.000Z'
const now = new Date('2026-12-01T12:00:00Z').getTime()

test('a form begins with the embargo that is set', () => {
  expect(initialTime(set)).toEqual({ when: 'later', at: localValue(set) })
  expect(initialTime(null)).toEqual({ when: 'now' })
})

test('a field shows a moment in the time of the browser', () => {
  expect(new Date(localValue(set)).toISOString()).toBe('2026-12-31T17:00:00.000Z')
})

test('a moment that has passed, or none, is refused before it is sent', () => {
  expect(timeProblem({ when: 'now' }, now)).toBeNull()
  expect(timeProblem({ when: 'later', at: localValue('2027-01-01T00:00:00Z') }, now)).toBeNull()
  expect(timeProblem({ when: 'later', at: localValue('2026-12-01T11:00:00Z') }, now)).toContain('has passed')
  expect(timeProblem({ when: 'later', at: '' }, now)).toBe('Choose a day and a time.')
})

test('an embargo stays to the second, is moved, or is broken by saying so', () => {
  expect(timeInput(initialTime(set), set)).toEqual({})
  expect(timeInput({ when: 'later', at: localValue('2027-01-01T00:00:00Z') }, set)).toEqual({
    publicFrom: '2027-01-01T00:00:00.000Z',
  })
  expect(timeInput({ when: 'now' }, set)).toEqual({ breakEmbargo: true })
  expect(timeInput({ when: 'now' }, null)).toEqual({})
})
