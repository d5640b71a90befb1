import { expect, test } from 'vitest'
import { anonymityChoices, inputOf, problemsOf, valuesOf, withSource } from './attribution-values.ts'
import type { SourceChoice } from './source-picker.tsx'

const mayor: SourceChoice = {
  id: 'source_1',
  name: 'Mayor Ilse Brandt',
  kind: 'PERSON',
  role: null,
  standIn: false,
  state: 'ACCEPTED',
  affiliation: null,
}
const official: SourceChoice = { ...mayor, id: 'source_2', name: 'a senior official', standIn: true }

test('a refusal to comment is saved without the form and words that were typed before', () => {
  const values = {
    ...valuesOf(undefined),
    source: mayor,
    stance: 'DECLINES_TO_COMMENT' as const,
    quote: 'I did it',
    hedged: true,
  }
  expect(inputOf(values)).toMatchObject({ form: null, quote: null, hedged: false })
})

test('an unnamed source must not be one with a real name', () => {
  expect(problemsOf({ ...valuesOf(undefined), source: mayor, anonymity: 'UNNAMED_KNOWN_TO_US' }).anonymity).toContain(
    'Mayor Ilse Brandt',
  )
  expect(problemsOf({ ...valuesOf(undefined), source: official, anonymity: 'UNNAMED_KNOWN_TO_US' })).toEqual({})
})

test('a stand-in is never passed off as a named source', () => {
  expect(problemsOf({ ...valuesOf(undefined), source: official }).anonymity).toContain('names nobody')
})

test('a stand-in that is chosen is unnamed at once, and cannot be named while it is the source', () => {
  expect(withSource(valuesOf(undefined), official)).toMatchObject({
    source: official,
    anonymity: 'UNNAMED_KNOWN_TO_PUBLISHER',
  })
  expect(withSource({ ...valuesOf(undefined), anonymity: 'ROLE_ONLY' }, official).anonymity).toBe('ROLE_ONLY')
  expect(withSource(valuesOf(undefined), mayor).anonymity).toBe('NAMED')
  const named = (source: SourceChoice) => anonymityChoices(source, 'ON_RECORD').find(({ value }) => value === 'NAMED')
  expect([named(official)?.disabled, named(mayor)?.disabled]).toEqual([true, false])
})

test('a source with a real name is not named by itself where it was to stay unnamed', () => {
  expect(withSource({ ...valuesOf(undefined), anonymity: 'UNNAMED_KNOWN_TO_US' }, mayor).anonymity).toBe(
    'UNNAMED_KNOWN_TO_US',
  )
})

test('a quotation needs its words', () => {
  expect(problemsOf({ ...valuesOf(undefined), source: mayor, form: 'DIRECT_QUOTE' }).quote).toBeDefined()
})

test('an attribution that is opened and saved untouched stays as it is', () => {
  const content = {
    stance: 'DENIES',
    hedged: true,
    form: 'DIRECT_QUOTE',
    basis: 'DOCUMENT',
    anonymity: 'ROLE_ONLY',
    anonymityReason: 'Fears for her job.',
    terms: 'BACKGROUND',
    quote: 'We did not.',
    cue: 'said',
    saidAt: '2026-02-01T09:30:00.000Z',
  } as const
  const recorded = {
    id: 'attribution_1',
    version: 2,
    state: 'ACCEPTED',
    publicFrom: null,
    approvedBy: null,
    ...content,
  } as const
  const values = valuesOf({ ...recorded, source: official, onBehalfOf: mayor, reportedVia: null })
  expect(values.source).toBe(official)
  expect(inputOf(values)).toEqual({ ...content, onBehalfOfId: mayor.id, reportedViaId: null })
})

test('the moment something was said survives being edited', () => {
  const said = { ...valuesOf(undefined), source: mayor, saidAt: '2026-02-01T09:30' }
  expect(new Date(inputOf(said).saidAt ?? '').getTime()).toBe(new Date(2026, 1, 1, 9, 30).getTime())
})

test('on background nobody is named, and the form says what to do', () => {
  const background = { ...valuesOf(undefined), source: mayor, terms: 'BACKGROUND' as const }
  expect(problemsOf(background).terms).toContain('On background the name is never given')
  expect(problemsOf({ ...background, source: official, anonymity: 'ROLE_ONLY' })).toEqual({})
  expect(anonymityChoices(mayor, 'BACKGROUND').find(({ value }) => value === 'NAMED')?.disabled).toBe(true)
})
