import { describe, expect, it } from 'vitest'
import { whoStandsWhere } from './who-stands-where.ts'

describe('who stands where on a claim', () => {
  it('has a sentence for each stance, those who say so first', () => {
    expect(
      whoStandsWhere([
        { stance: 'DENIES', hedged: false, source: { name: 'Maritte Osgard', kind: 'PERSON' } },
        { stance: 'NOT_COMMENTED', hedged: false, source: { name: 'White House', kind: 'ORGANIZATION' } },
        { stance: 'ASSERTS', hedged: false, source: { name: 'sources familiar with the discussions', kind: 'GROUP' } },
      ]),
    ).toEqual([
      'Sources familiar with the discussions say so.',
      'Maritte Osgard denies it.',
      'White House has not commented publicly.',
    ])
  })

  it('never counts silence as assent', () => {
    expect(
      whoStandsWhere([
        { stance: 'DECLINES_TO_COMMENT', hedged: false, source: { name: 'Hamish Pellow', kind: 'PERSON' } },
      ]),
    ).toEqual(['Hamish Pellow declined to comment.'])
  })

  it('names those who stand together in one sentence', () => {
    const silent = ['White House', 'Russia', 'Iran'].map((name) => ({
      stance: 'NOT_COMMENTED' as const,
      hedged: false,
      source: { name, kind: 'ORGANIZATION' as const },
    }))
    expect(whoStandsWhere(silent)).toEqual(['White House, Russia and Iran have not commented publicly.'])
  })

  it('keeps a hedge', () => {
    expect(
      whoStandsWhere([{ stance: 'ASSERTS', hedged: true, source: { name: 'Dmitry Peskov', kind: 'PERSON' } }]),
    ).toEqual(['Dmitry Peskov suggests so.'])
  })
})
