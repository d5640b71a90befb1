import { describe, expect, it } from 'vitest'
import { attributed } from '../testing/told.ts'

/** Who is sure to say the last statement: null where that stays open. */
const sureLast = (text: string): string | null => {
  const last = attributed(text).at(-1)
  if (last?.source === undefined || last.source === null) throw new Error('Nobody says anything here.')
  const [from] = last.source.spans[0] ?? []
  return last.open.some(({ spans }) => spans[0]?.[0] === from) ? null : last.source.name
}

describe('a surname that is also a word for a thing', () => {
  it.each([
    'Mayor Ida Moen opened the session. Barbara Castle spoke next. She said the nets were new.',
    'Mayor Ida Moen sued Doris Day. Day denied it. She said the nets were new.',
    'Mayor Ida Moen met Doris Anne Park. She said the nets were new.',
    'Mayor Ida Moen met Grace K. Storm. She said the nets were new.',
    'Mayor Ida Moen met the singer Lena Street. She said the nets were new.',
    'Mayor Ida Moen met singer Summer Lake. She said the nets were new.',
  ])('keeps the pronoun open: %s', (text) => {
    expect(sureLast(text)).toBeNull()
  })

  it('names whoever bears it in full elsewhere', () => {
    expect(sureLast('The guild thanked Barbara Castle. Castle said the nets were new.')).toBe('Barbara Castle')
  })

  it.each(['the Karl Brander Prize', 'the Grand Salmon Week', 'the Victoria Bridge', 'Ida Brander Street'])(
    'is a thing without a given name right before it: %s',
    (thing) => {
      expect(sureLast(`Mayor Ivo Hagen opened ${thing}. He said the nets were new.`)).toBe('Ivo Hagen')
    },
  )
})

describe('a name of which little shows whose it is', () => {
  it.each([
    'Mayor Ivo Hagen visited Karl. He said the nets were new.',
    'Mayor Ivo Hagen heard from Ransom Olds. He said the nets were new.',
    'Mayor Ivo Hagen listened as Ransom Olds, the guard, talked. He said the nets were new.',
    'Mayor Ivo Hagen listened as Olds, the guard, talked. He said the nets were new.',
  ])('keeps the pronoun open: %s', (text) => {
    expect(sureLast(text)).toBeNull()
  })

  it.each([
    'Mayor Ivo Hagen visited Velby. He said the nets were new.',
    'Mayor Ivo Hagen wrote from Tal. He said the nets were new.',
    'Mayor Ivo Hagen spoke in New Velby. He said the nets were new.',
  ])('is no rival where it is a place: %s', (text) => {
    expect(sureLast(text)).toBe('Ivo Hagen')
  })
})

describe('"their statement"', () => {
  it.each([
    'The Tal Union said it was glad. The Harbour Board sent a letter. Their statement said the dam held.',
    'The Tal Union said it was glad. The fishermen wept. Their statement said the dam held.',
    'The Tal Union said it was glad. The nets, old ones, tore. Their statement said the dam held.',
    'The Tal Union said it was glad. NFK sent a letter. Their statement said the dam held.',
  ])('is open behind others: %s', (text) => {
    expect(sureLast(text)).toBeNull()
  })

  it.each([
    'The Tal Union said it was glad. Their statement said the dam held.',
    'The Tal Union said the union was glad. It rained. Their statement said the dam held.',
  ])('is that of the only body: %s', (text) => {
    expect(sureLast(text)).toBe('Tal Union’s statement')
  })
})
