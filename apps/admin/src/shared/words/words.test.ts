import type { I18n } from '@lingui/core'
import { createElement, Fragment, type ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { numberText } from '../ui/formats.ts'
import { eventPhrase } from '../history/event-words.ts'
import { wording } from '../ui/wording.ts'
import { wordsOf } from './catalogues.ts'
import { toldReason } from './told-reason.ts'
import { toldRefusal } from './told-refusal.ts'
import { Trans } from './trans.tsx'
import { t } from './words.ts'
import { WordsContext } from './words-context.ts'

/** What a part of a page says, as a server draws it. */
const drawn = (words: I18n, say: () => string | ReactElement): string => {
  const Saying = (): ReactElement => createElement(Fragment, null, say())
  return renderToString(createElement(WordsContext, { value: words }, createElement(Saying))).replaceAll('<!-- -->', '')
}

const [english, german] = [await wordsOf('en'), await wordsOf('de')]

const both = (say: () => string | ReactElement): string[] => [drawn(english, say), drawn(german, say)]

test('a server draws pages of several languages at the same time, and says English where nothing is drawn', () => {
  expect(both(() => t('Save'))).toEqual(['Save', 'Speichern'])
  expect(t('Save')).toBe('Save')
})

test('a message has its plural, its values and its elements in each language', () => {
  const claims = (count: number) => t('{count, plural, one {# claim} other {# claims}}', { count })
  expect(both(() => claims(1))).toEqual(['1 claim', '1 Behauptung'])
  expect(both(() => claims(12_400))).toEqual(['12,400 claims', '12.400 Behauptungen'])
  expect(both(() => numberText(12_400))).toEqual(['12,400', '12.400'])
  const name = createElement('b', null, 'Ada {1}')
  expect(both(() => createElement(Trans, { id: 'by <name/>', components: { name } }))).toEqual([
    'by <b>Ada {1}</b>',
    'von <b>Ada {1}</b>',
  ])
})

test('what the server says by a code is said in the viewer’s language, and as it came where the code is not known', () => {
  const missing = { code: 'RECORD_MISSING', parameters: { record: 'claim' }, message: 'There is no such claim.' }
  expect(both(() => toldRefusal(missing))).toEqual([
    'There is no such claim.',
    'Diese Behauptung gibt es nicht. Vielleicht wurde das Gesuchte gelöscht; laden Sie die Seite neu und wählen Sie noch einmal.',
  ])
  const unknown = { code: 'NOT_YET_KNOWN', parameters: {}, message: 'Not {yet} known.' }
  expect(both(() => toldRefusal(unknown))).toEqual(['Not {yet} known.', 'Not {yet} known.'])
  const long = { code: 'TEXT_TOO_LONG', parameters: { length: 612_400, max: 500_000 }, message: 'Too long.' }
  expect(both(() => toldRefusal(long))).toEqual([
    'Too long.',
    'Der Text hat 612.400 Zeichen und darf 500.000 haben: Importieren Sie ihn in Teilen.',
  ])
  expect(both(() => wording('PARTIAL_QUOTE'))).toEqual(['Partial quote', 'Teilzitat'])
  expect(both(() => toldReason('Same numbers: 4,200'))).toEqual(['Same numbers: 4,200', 'Gleiche Zahlen: 4,200'])
  expect(both(() => toldReason('Dates 1 day apart'))).toEqual(['Dates 1 day apart', 'Daten 1 Tag auseinander'])
})

test('the log tells in the viewer’s language what was done to what', () => {
  const event = { past: 'took {it} down', subjectType: 'article', subjectNoun: 'article' }
  expect(both(() => eventPhrase(event))).toEqual(['took an article down', 'hat einen Artikel zurückgezogen'])
})
