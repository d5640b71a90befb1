import { expect, test } from 'vitest'
import { withheldIn } from './terms-rules.ts'

const said = 'They shut the sluice at dawn'

test('words said in confidence stop whatever text repeats them, however it is spelled', () => {
  expect(withheldIn('topic', ['The sluice', 'THEY shut – the sluice, at dawn!'], [said], [])).toMatchObject([
    {
      rule: 'confidential-words',
      severity: 'BLOCK',
      overridable: false,
      claimId: null,
      parameters: { texts: 'topic' },
    },
  ])
})

test('a part of them, fewer than four words, and what somebody gave for use stop nothing', () => {
  expect(withheldIn('topic', ['They shut the sluice.'], [said], [])).toEqual([])
  expect(withheldIn('topic', ['It is so.'], ['It is so'], [])).toEqual([])
  expect(withheldIn('topic', [`“${said}”`], [said], [`${said}, and went home`])).toEqual([])
})
