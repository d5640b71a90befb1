import { strengthOf } from '@sourceline/domain'
import { expect, it } from 'vitest'
import { passageSets } from '../cli/evaluate-sources.ts'
import { measureSources } from '../evaluation/sources.ts'
import { extractProposals } from '../extract-proposals.ts'

const scoreOf = (text: string): number => extractProposals(text).find(({ source }) => source !== null)?.score ?? 0

it.each([
  ['Mayor Ana Sol said Lund was dry.', 'SURE'],
  ['The Tal Water Board denied that Lund was dry.', 'SURE'],
  ['Residents said Lund was dry.', 'SURE'],
  ['Velko said Lund was dry.', 'LIKELY'],
  ['Baker Anna Berg met baker Karl Berg. Berg said Lund was dry.', 'LIKELY'],
  ['Both governments said that Lund was dry.', 'LIKELY'],
  ['Either side said that Lund was dry.', 'LIKELY'],
  ['The two ministers said that Lund was dry.', 'LIKELY'],
  ['Two ministers said that Lund was dry.', 'SURE'],
  ['Agreed facts said that Lund was dry.', 'WEAK'],
  ['The statement said that Lund was dry.', 'LIKELY'],
  ['The sale was confirmed by the mayor.', 'WEAK'],
  ['Mayor Ana Sol asked whether Lund was dry.', 'WEAK'],
  ['Mayor Ana Sol made the claim that Lund was dry.', 'LIKELY'],
  ['If Mayor Ana Sol says that Lund was dry, Tal will sue.', 'WEAK'],
])('is as sure as the text is: %s', (text, strength) => {
  expect(strengthOf(scoreOf(text))).toBe(strength)
})

it.each(passageSets.map((passages) => ({ passages })))('"sure" is right 95 times of 100', ({ passages }) => {
  const { byStrength } = measureSources(passages, ({ text, published }) => extractProposals(text, { published }))
  const sure = byStrength.find(({ atLeast }) => strengthOf(atLeast) === 'SURE')?.whole
  expect(sure?.of).toBeGreaterThan(30)
  expect((sure?.right ?? 0) / (sure?.of ?? 1)).toBeGreaterThanOrEqual(0.95)
})
