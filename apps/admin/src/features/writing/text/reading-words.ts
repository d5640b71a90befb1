import type { Action } from '@sourceline/domain'

const phrases: readonly (readonly [Action, string])[] = [
  ['proposal:accept', 'decide on what is proposed'],
  ['claim:assess', 'assess its claims'],
]

/** What somebody who may not write an article may do with it, as two sentences. */
export function readingWords(may: (action: Action) => boolean): string {
  const can = ['read this article', ...phrases.filter(([action]) => may(action)).map(([, phrase]) => phrase)]
  const last = can.pop() ?? ''
  return `You may ${can.length > 0 ? `${can.join(', ')} and ${last}` : last}. Editing needs the role reporter or editor.`
}
