import { expect, test } from 'vitest'
import { originsInWords, type Provenance } from './origin-words.ts'

const sources = ['Ole Deich', 'Ministry of Dykes', 'River Press', 'The Gauge'].map((name) => ({ id: name, name }))
const named = (
  speakerIds: string[],
  outletIds: string[] = [],
  pathIds = speakerIds,
): Provenance['origins'][number] => ({
  kind: 'NAMED',
  speakerIds,
  outletIds,
  pathIds,
})

test('nothing is explained where everybody speaks for themselves', () => {
  expect(originsInWords({ sources, origins: [named(['Ole Deich']), named(['The Gauge'])], warnings: [] })).toEqual([])
  expect(originsInWords({ sources: [], origins: [], warnings: [] })).toEqual([])
})

test('an editor reads through whom a claim came, and that outlets confirm nothing by themselves', () => {
  const outlets = ['River Press', 'The Gauge']
  const path = ['The Gauge', 'River Press', 'Ole Deich']
  expect(
    originsInWords({
      sources,
      origins: [named(['Ole Deich'], outlets, path)],
      warnings: [{ kind: 'OUTLETS_COLLAPSE', sourceIds: outlets }],
    }),
  ).toEqual([
    'Ole Deich, as reported by River Press and The Gauge.',
    'River Press and The Gauge confirm nothing by themselves: they report one origin.',
  ])
})

test('an editor reads who counts once and why', () => {
  const circle = ['River Press', 'The Gauge']
  expect(
    originsInWords({
      sources,
      origins: [
        named(['Ole Deich', 'Ministry of Dykes']),
        { kind: 'UNNAMED', speakerIds: ['The Gauge'], outletIds: [], pathIds: [] },
        { kind: 'CIRCLE', speakerIds: circle, outletIds: [], pathIds: [] },
      ],
      warnings: [{ kind: 'CIRCULAR_REPORTING', sourceIds: circle }],
    }),
  ).toEqual([
    'Ole Deich and Ministry of Dykes belong together, and count once.',
    'The Gauge is not named.',
    'River Press and The Gauge name nobody but each other, and count once.',
    'River Press and The Gauge cite each other in a circle.',
  ])
})
