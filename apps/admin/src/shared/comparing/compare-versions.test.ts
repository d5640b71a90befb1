import { bodyFromText, countingBlockIds, markClaim } from '@sourceline/rich-text'
import { describe, expect, it } from 'vitest'
import { compareVersions, countWords, differences, laterAlone, type VersionText } from './compare-versions.ts'

const version = (headline: string, text: string, dek = ''): VersionText => ({
  headline,
  dek,
  body: bodyFromText(text, { newId: countingBlockIds() }),
})

describe('two versions of an article', () => {
  it('show word by word what each has and the other has not', () => {
    const [headline, paragraph] = compareVersions(
      version('Mayor resigns', 'He gave no reason.'),
      version('Mayor steps down', 'He gave two reasons.'),
    )
    expect(headline?.change).toBe('changed')
    expect(
      paragraph?.segments
        .filter(({ kind }) => kind === 'removed')
        .map(({ text }) => text.trim())
        .join(' '),
    ).toBe('no reason')
    expect(
      paragraph?.segments
        .filter(({ kind }) => kind === 'added')
        .map(({ text }) => text.trim())
        .join(' '),
    ).toBe('two reasons')
  })

  it('say of what a part is: a cell, a box, code', () => {
    const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
    const cell = { type: 'tableCell', content: [words('2 €')] }
    const table = { type: 'table', content: [{ type: 'tableRow', content: [cell] }] }
    const code = { type: 'codeBlock', content: [{ type: 'text', text: 'SELECT 1' }] }
    const body = { type: 'doc', content: [{ type: 'tableFigure', content: [table] }, code, words('Plain')] }
    const after = compareVersions(version('Tolls', 'Plain'), { headline: 'Tolls', dek: '', body })
    expect(after.map(({ setting, change }) => [setting, change])).toEqual([
      [null, 'same'],
      ['Table cell', 'added'],
      ['Code', 'added'],
      [null, 'same'],
    ])
  })

  it('show an image without words, and that it became another one', () => {
    const showing = (assetId: string) => ({
      headline: '',
      dek: '',
      body: {
        type: 'doc',
        content: [{ type: 'image', attrs: { assetId }, content: [{ type: 'caption', attrs: { id: 'b_1' } }] }],
      },
    })
    const parts = (one: string, other: string) =>
      compareVersions(showing(one), showing(other)).map(({ setting, change, besides, segments }) => [
        setting,
        change,
        besides,
        segments.map(({ text }) => text).join(''),
      ])
    expect(parts('asset_a', 'asset_a')).toEqual([['Image caption', 'same', [], 'Image without a caption']])
    expect(parts('asset_a', 'asset_b')).toEqual([
      ['Image caption', 'changed', ['another image'], 'Image without a caption'],
    ])
  })

  it('show a summary that only one of them has', () => {
    expect(
      compareVersions(
        version('Mayor resigns', 'He went.'),
        version('Mayor resigns', 'He went.', 'Nobody knows why.'),
      ).map(({ kind, change }) => [kind, change]),
    ).toEqual([
      ['headline', 'same'],
      ['dek', 'added'],
      ['paragraph', 'same'],
    ])
  })

  it('tell of words that are the same and make another claim now', () => {
    const before = version('Mayor resigns', 'He went home.')
    const body = markClaim(
      bodyFromText('He went home.', { newId: countingBlockIds() }),
      { blockId: 'b_1', start: 0, end: 7 },
      { claimId: 'claim_a', role: 'ATTRIBUTED' },
    )
    expect(compareVersions(before, { ...before, body }).at(-1)).toMatchObject({
      change: 'changed',
      besides: ['claims marked'],
    })
  })

  it('make little of what is the same', () => {
    const parts = compareVersions(
      version('Mayor resigns', 'One.\nTwo.\nThree.'),
      version('Mayor resigns', 'One.\nTwo.\nFour.'),
    )
    expect(differences(parts).map((run) => (run.kind === 'same' ? run.count : run.part.change))).toEqual([3, 'changed'])
  })

  it('can be read one alone', () => {
    const parts = laterAlone(
      compareVersions(
        version('Mayor resigns', 'He went.\nHe gave no reason.'),
        version('Mayor resigns', 'He gave two reasons.'),
      ),
    )
    expect(parts.map(({ segments }) => segments.map(({ text }) => text).join(''))).toEqual([
      'Mayor resigns',
      'He gave two reasons.',
    ])
  })

  it('are told apart by how many words came and went', () => {
    expect(
      countWords(compareVersions(version('Mayor resigns', 'He went.'), version('Mayor resigns at last', 'He went.'))),
    ).toEqual({ added: 2, removed: 0 })
  })
})
