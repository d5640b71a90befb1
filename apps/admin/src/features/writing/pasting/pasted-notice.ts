import type { Notice } from '@sourceline/intake/notices'

type Code = Notice['code']
type Counted = readonly [one: string, many: string]

/** What of a paste is not there any more. */
const leftOut: Partial<Record<Code, Counted>> = {
  'image-left-out': ['image', 'images'],
  'boxes-left-out': ['drawing', 'drawings'],
  'comments-left-out': ['comment', 'comments'],
  'deletions-left-out': ['deletion that was tracked', 'deletions that were tracked'],
  'embed-left-out': ['embedded item', 'embedded items'],
  'equations-left-out': ['equation', 'equations'],
}

/** What of a paste is there in another form. */
const changed: Partial<Record<Code, Counted>> = {
  'table-as-text': ['large table became lines', 'large tables became lines'],
  'embed-as-link': ['embedded item became a link', 'embedded items became links'],
  'link-as-text': ['link became plain words', 'links became plain words'],
  'insertions-accepted': ['tracked insertion was accepted', 'tracked insertions were accepted'],
  'footnotes-at-end': ['footnote stands in a list at the end', 'footnotes stand in a list at the end'],
  'levels-flattened': ['deep list or quotation was flattened', 'deep lists or quotations were flattened'],
}

function counted(notices: readonly Notice[], words: Partial<Record<Code, Counted>>): string {
  return notices
    .flatMap(({ code, parameters }) => {
      const found = words[code]
      const count = 'count' in parameters ? Number(parameters.count) : 1
      return found ? `${String(count)} ${found[count === 1 ? 0 : 1]}` : []
    })
    .join(', ')
}

/** What could not be kept of a paste, a line each for what is gone and what is there in another form. */
export const pastedNotice = (notices: readonly Notice[]): string[] =>
  [
    ['Left out', counted(notices, leftOut)],
    ['Changed', counted(notices, changed)],
  ].flatMap(([label = '', what = '']) => (what === '' ? [] : `${label}: ${what}.`))
