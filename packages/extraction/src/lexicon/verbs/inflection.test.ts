import { expect, test } from 'vitest'
import { forms, formsOf } from './inflection.ts'

test.each([
  ['say', 'say says said said saying'],
  ['write', 'write writes wrote written writing'],
  ['admit', 'admit admits admitted admitted admitting'],
  ['announce', 'announce announces announced announcing'],
  ['deny', 'deny denies denied denying'],
  ['stress', 'stress stresses stressed stressing'],
  ['warn', 'warn warns warned warning'],
  ['convey', 'convey conveys conveyed conveying'],
])('the forms of “%s” are %s', (lemma, all) => {
  expect(formsOf(lemma).join(' ')).toBe(all)
})

test('a list of verbs has the forms of each', () => {
  expect([...forms('deny tell')]).toEqual(['deny', 'denies', 'denied', 'denying', 'tell', 'tells', 'told', 'telling'])
})
