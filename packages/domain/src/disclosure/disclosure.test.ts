import { expect, test } from 'vitest'
import { Anonymity, SourceTerms } from '../vocabulary/attribution.ts'
import { holdsName, holdsQuotation } from './confidential-words.ts'
import { disclosureOf, isStricter } from './disclosure.ts'

const shown = (terms: SourceTerms, anonymity: Anonymity, standIn: boolean) => {
  const { findings: _findings, ...parts } = disclosureOf({ terms, anonymity, standIn })
  return Object.entries(parts).flatMap(([part, may]) => (may ? [part] : []))
}

test('the meaning of the terms agreed with a source', () => {
  expect(shown('ON_RECORD', 'NAMED', false)).toEqual(['edge', 'name', 'quotation', 'claim'])
  expect(shown('ON_RECORD', 'ROLE_ONLY', true)).toEqual(['edge', 'description', 'quotation', 'claim'])
  expect(shown('BACKGROUND', 'ROLE_ONLY', true)).toEqual(['edge', 'description', 'quotation', 'claim'])
  expect(shown('BACKGROUND', 'NAMED', false)).toEqual(['claim'])
})

test('no choice of anonymity lets deep background or off the record show an edge', () => {
  for (const anonymity of Anonymity.values) {
    for (const standIn of [true, false]) {
      expect(shown('DEEP_BACKGROUND', anonymity, standIn)).toEqual(['claim'])
      expect(shown('OFF_RECORD', anonymity, standIn)).toEqual([])
    }
  }
})

test('a real name is never behind an attribution that does not name, nor a stand-in behind one that does', () => {
  for (const terms of SourceTerms.values) {
    for (const anonymity of Anonymity.values)
      expect(disclosureOf({ terms, anonymity, standIn: anonymity === 'NAMED' }).edge).toBe(false)
  }
})

test('terms grow stricter from the record to off the record', () => {
  expect(isStricter('BACKGROUND', 'ON_RECORD')).toBe(true)
  expect(isStricter('OFF_RECORD', 'DEEP_BACKGROUND')).toBe(true)
  expect(isStricter('ON_RECORD', 'ON_RECORD')).toBe(false)
})

test('quoted words are found whatever marks, case and spaces they are set in, and everyday words are not', () => {
  expect(holdsQuotation(['He said: “It’s OVER,\n we have   lost.”'], "it's over - we have lost")).toBe(true)
  expect(holdsQuotation(['It is overdone we have lost'], 'over we have lost')).toBe(false)
  expect(holdsQuotation(['Yes, of course.'], 'yes, of course')).toBe(false)
  expect(holdsName('The Ilse-Brandt affair', 'Ilse Brandt')).toBe(true)
  expect(holdsName('Brandtner left', 'Brandt')).toBe(false)
})
