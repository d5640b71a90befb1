import { expect, it } from 'vitest'
import { pastedNotice } from './pasted-notice.ts'

it('what is dropped of a paste is named in a line, and what became something else in another', () => {
  expect(
    pastedNotice([
      { code: 'boxes-left-out', parameters: { count: 2 } },
      { code: 'embed-as-link', parameters: { count: 1 } },
      { code: 'comments-left-out', parameters: { count: 1 } },
    ]),
  ).toEqual(['Left out: 2 drawings, 1 comment.', 'Changed: 1 embedded item became a link.'])
  expect(pastedNotice([])).toEqual([])
})
