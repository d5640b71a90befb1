import type { Action } from '@sourceline/domain'

const phrases: readonly (readonly [Action, string])[] = [
  ['proposal:accept', 'decide on what is proposed'],
  ['claim:assess', 'assess its claims'],
]

/**
 * What somebody who may not write an article may do with it, as two sentences.
 *
 * @param owner Whose it is to write, where it is somebody's.
 */
export function readingWords(may: (action: Action) => boolean, owner: string | null): string {
  const can = ['read this article', ...phrases.filter(([action]) => may(action)).map(([, phrase]) => phrase)]
  const last = can.pop() ?? ''
  const rest = may('article:save')
    ? `It is ${owner ?? 'somebody else'}’s to write: an editor can assign it to you.`
    : 'Editing needs the role reporter or editor.'
  return `You may ${can.length > 0 ? `${can.join(', ')} and ${last}` : last}. ${rest}`
}
