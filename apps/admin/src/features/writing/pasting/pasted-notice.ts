import type { Notice } from '@sourceline/intake/notices'
import { t } from '@/shared/words/words.ts'

type Code = Notice['code']
type Counted = Readonly<Partial<Record<Code, (count: number) => string>>>

/** What of a paste is not there any more. */
const leftOut: Counted = {
  'image-left-out': (count) => t('{count, plural, one {# image} other {# images}}', { count }),
  'boxes-left-out': (count) => t('{count, plural, one {# drawing} other {# drawings}}', { count }),
  'comments-left-out': (count) => t('{count, plural, one {# comment} other {# comments}}', { count }),
  'deletions-left-out': (count) =>
    t('{count, plural, one {# deletion that was tracked} other {# deletions that were tracked}}', { count }),
  'embed-left-out': (count) => t('{count, plural, one {# embedded item} other {# embedded items}}', { count }),
  'equations-left-out': (count) => t('{count, plural, one {# equation} other {# equations}}', { count }),
}

/** What of a paste is there in another form. */
const changed: Counted = {
  'table-as-text': (count) =>
    t('{count, plural, one {# large table became lines} other {# large tables became lines}}', { count }),
  'embed-as-link': (count) =>
    t('{count, plural, one {# embedded item became a link} other {# embedded items became links}}', { count }),
  'link-as-text': (count) =>
    t('{count, plural, one {# link became plain words} other {# links became plain words}}', { count }),
  'insertions-accepted': (count) =>
    t('{count, plural, one {# tracked insertion was accepted} other {# tracked insertions were accepted}}', { count }),
  'footnotes-at-end': (count) =>
    t('{count, plural, one {# footnote stands} other {# footnotes stand}} in a list at the end', { count }),
  'levels-flattened': (count) =>
    t('{count, plural, one {# deep list or quotation was} other {# deep lists or quotations were}} flattened', {
      count,
    }),
}

function counted(notices: readonly Notice[], words: Counted): string {
  return notices
    .flatMap(({ code, parameters }) => {
      const count = 'count' in parameters ? Number(parameters.count) : 1
      return words[code]?.(count) ?? []
    })
    .join(', ')
}

/** What could not be kept of a paste, a line each for what is gone and what is there in another form. */
export function pastedNotice(notices: readonly Notice[]): string[] {
  const [gone, other] = [counted(notices, leftOut), counted(notices, changed)]
  return [
    ...(gone === '' ? [] : [t('Left out: {what}.', { what: gone })]),
    ...(other === '' ? [] : [t('Changed: {what}.', { what: other })]),
  ]
}
