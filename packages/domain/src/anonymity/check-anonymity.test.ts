import { expect, test } from 'vitest'
import { Anonymity, unnamed } from '../vocabulary/attribution.ts'
import { anonymityRules, readersAreTold } from './anonymity-rules.ts'
import { checkAnonymity, type CheckedAnonymity } from './check-anonymity.ts'

const rulesOf = (checked: CheckedAnonymity) => checkAnonymity(checked).map(({ code, field }) => `${code} ${field}`)

test('a source on the record and by name needs no reason and no approval', () => {
  expect(
    checkAnonymity({
      anonymity: 'NAMED',
      terms: 'ON_RECORD',
      reason: null,
      approved: false,
      standIn: false,
      soleSource: true,
    }),
  ).toEqual([])
})

test('a source whom we know and do not name needs a reason, an approver and a stand-in', () => {
  const bare = { anonymity: 'UNNAMED_KNOWN_TO_US', reason: ' ', approved: false, standIn: false } as const
  expect(rulesOf(bare)).toEqual([
    'stand-in-missing sourceId',
    'anonymity-unexplained anonymityReason',
    'anonymity-unapproved approvedById',
  ])
  expect(rulesOf({ ...bare, reason: 'Fears for the job.', approved: true, standIn: true, soleSource: true })).toEqual(
    [],
  )
})

test('what is not known of an attribution is not held against it', () => {
  for (const anonymity of Anonymity.values) expect(checkAnonymity({ anonymity })).toEqual([])
})

test('a name that leaks through a stand-in is found', () => {
  expect(rulesOf({ anonymity: 'NAMED', standIn: true })).toEqual(['stand-in-named anonymity'])
})

test('nothing rests on a source that nobody knows, and on another unnamed one only with approval', () => {
  expect(rulesOf({ anonymity: 'UNIDENTIFIED', approved: true, soleSource: true })).toEqual([
    'sole-source-unidentified sourceId',
  ])
  expect(rulesOf({ anonymity: 'ROLE_ONLY', approved: false, soleSource: true })).toEqual([
    'sole-source-unapproved approvedById',
  ])
  expect(rulesOf({ anonymity: 'ROLE_ONLY', approved: false, soleSource: false })).toEqual([])
})

test('the terms agreed with a source are kept', () => {
  expect(rulesOf({ anonymity: 'NAMED', terms: 'OFF_RECORD' })).toEqual(['off-record-shown terms'])
  expect(rulesOf({ anonymity: 'NAMED', terms: 'BACKGROUND' })).toEqual(['named-on-background anonymity'])
  expect(rulesOf({ anonymity: 'ROLE_ONLY', terms: 'BACKGROUND' })).toEqual([])
  for (const anonymity of Anonymity.values)
    expect(rulesOf({ anonymity, terms: 'DEEP_BACKGROUND' })).toEqual(['deep-background-shown terms'])
})

test('exactly the levels that hide a name need a stand-in', () => {
  expect(Anonymity.values.filter((level) => anonymityRules[level].standIn)).toEqual([...unnamed])
})

test('readers are told how far a source is named, and why no further', () => {
  expect(readersAreTold('UNNAMED_KNOWN_TO_US', 'the clerk', 'Fears for the job.')).toBe(
    'We know who the clerk is and do not give the name. The reason: Fears for the job.',
  )
  expect(readersAreTold('UNNAMED_KNOWN_TO_US', 'the clerk', null)).toBe(
    'We know who the clerk is and do not give the name.',
  )
  expect(readersAreTold('UNIDENTIFIED', 'the caller', ' ')).toBe('Nobody is known to know who the caller is.')
})

test('a reason that holds a placeholder is told as it is', () => {
  expect(readersAreTold('PSEUDONYM', 'Anna', 'She said {name}.')).toBe(
    'Anna is not the real name, which we know. We use another because: She said {name}.',
  )
})
