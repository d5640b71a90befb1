import { expect, test } from 'vitest'
import { cueVerb } from './cue-verb.ts'

test.each([
  ['said', { lemma: 'say', stance: 'ASSERTS', clause: true, quote: true }],
  ['denies', { lemma: 'deny', stance: 'DENIES', nominal: true }],
  ['told', { lemma: 'tell', addressee: true }],
  ['suggesting', { lemma: 'suggest', hedged: true }],
  ['demanded', { lemma: 'demand', position: true }],
  ['believes', { lemma: 'believe', mental: true }],
  ['shows', { lemma: 'show', evidence: true }],
  ['discussed', { lemma: 'discuss', questionOnly: true, clause: true }],
  ['vowed', { lemma: 'vow', infinitive: true }],
])('“%s” is known by its verb, with what that takes', (form, verb) => {
  expect(cueVerb(form)).toMatchObject(verb)
})

test('what is no form of a verb of saying is none', () => {
  expect(['painted', 'sayed', 'denyed', 'Said', ''].map(cueVerb)).toEqual(Array(5).fill(undefined))
})
