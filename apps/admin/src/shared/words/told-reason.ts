import { byCode, translated } from './words.ts'

/** Why the server takes two claims for alike or apart, in the viewer's language: what it compares, and the words that it found. */
export function toldReason(text: string): string {
  const [, days] = /^Dates (\d+) days? apart$/u.exec(text) ?? []
  if (days !== undefined) return byCode('Dates {days} days apart', text, { days: Number(days) })
  const [compared = '', ...found] = text.split(': ')
  return [translated(compared), ...found].join(': ')
}
