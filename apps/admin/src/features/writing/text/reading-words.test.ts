import { roleMay } from '@sourceline/domain'
import { expect, test } from 'vitest'
import { readingWords } from './reading-words.ts'

test('whoever may not write an article is told what the role is for', () => {
  expect(readingWords((action) => roleMay('VIEWER', action), 'Ben Hale')).toBe(
    'You may read this article. Editing needs the role reporter or editor.',
  )
  expect(readingWords((action) => roleMay('FACT_CHECKER', action), null)).toBe(
    'You may read this article, decide on what is proposed and assess its claims. Editing needs the role reporter or editor.',
  )
  expect(readingWords((action) => roleMay('REPORTER', action), 'Ben Hale')).toBe(
    'You may read this article. It is Ben Hale’s to write: an editor can assign it to you.',
  )
})
