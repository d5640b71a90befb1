import type { CompiledMessage } from '@lingui/message-utils/compileMessage'

const argument = /\s*(\w+)\s*(?:,\s*(\w+)\s*)?([,}])/uy
const branch = /\s*=?(\w+)\s*\{/uy
const end = /\s*\}/uy

/**
 * Takes a message apart that is written in ICU MessageFormat: arguments (`{name}`), numbers (`{count, number}`), plurals with
 * `#` and choices (`select`), nested in one another. Quoting by apostrophes, ordinals and dates are no part of it, so that
 * the pages need no larger parser.
 *
 * @throws SyntaxError where it is written in another way.
 */
export function compileMessage(message: string): CompiledMessage {
  if (!message.includes('{')) return [message]
  let at = 0
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(message)
    if (found) at = pattern.lastIndex
    return found
  }
  const refuse = (): never => {
    throw new SyntaxError(`No message of the kind that is understood here, from character ${at} on: ${message}`)
  }
  const argumentHere = (): CompiledMessage[number] => {
    const [, name = '', kind, follows] = next(argument) ?? refuse()
    if (follows === '}') return kind === undefined ? [name] : [name, kind]
    const cases: Record<string, CompiledMessage> = {}
    for (let found = next(branch); found; found = next(branch)) {
      cases[found[1] ?? ''] = partsHere(kind === 'plural')
      at += 1
    }
    return next(end) ? [name, kind ?? '', cases] : refuse()
  }
  const partsHere = (counted: boolean): CompiledMessage => {
    const parts: CompiledMessage = []
    for (let from = at; ; from = at) {
      while (at < message.length && !'{}'.includes(message.charAt(at)) && !(counted && message.charAt(at) === '#'))
        at += 1
      if (at > from) parts.push(message.slice(from, at))
      if (message.charAt(at) === '#') parts.push(message.charAt(at++))
      else if (message.charAt(at) !== '{') return parts
      else {
        at += 1
        parts.push(argumentHere())
      }
    }
  }
  const parts = partsHere(false)
  return at === message.length ? parts : refuse()
}
