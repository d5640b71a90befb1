import * as domain from '@sourceline/domain'
import { expect, test } from 'vitest'
import { argumentsIn, elementsIn, type Said, saidIn, type SaidMessage } from './messages.ts'
import { sourceFiles, textOf } from './repository.ts'

/** The catalogues of the admin, by their language: messages by their English words, and what others say by a code. */
const catalogues = ['de'].map((language) => ({
  language,
  messages: catalogue(`apps/admin/words/${language}.json`),
  codes: catalogue(`apps/admin/words/${language}.codes.json`),
}))

function catalogue(file: string): ReadonlyMap<string, string> {
  const messages: Record<string, string> = JSON.parse(textOf(file))
  return new Map(Object.entries(messages))
}

const filesOf = (folder: string): string[] =>
  sourceFiles().filter(
    (file) => file.startsWith(folder) && /\.tsx?$/.test(file) && !/\.test\.ts$|\/testing\//.test(file),
  )

/** English from which words are made for codes: what a catalogue has by a code instead. */
const english = ['apps/admin/src/shared/ui/nouns.ts', 'apps/admin/src/shared/ui/wording.ts']

/** The product’s own name. */
const name = 'Sourceline'

const said: readonly (Said & { file: string })[] = filesOf('apps/admin/src/')
  .filter((file) => !english.includes(file))
  .map((file) => ({ file, ...saidIn(textOf(file), file.endsWith('x')) }))

const calls = said.flatMap(({ messages }) => messages)
const spoken = new Map<string, SaidMessage[]>()
for (const call of calls) spoken.set(call.text, [...(spoken.get(call.text) ?? []), call])

test('no page says anything that is in no catalogue', () => {
  expect(calls.length).toBeGreaterThan(1500)
  const outside = said
    .filter(({ file }) => !file.startsWith('apps/admin/src/shared/words/'))
    .flatMap(({ file, outside: words }) => words.filter((each) => each !== name).map((each) => `${file}: ${each}`))
  expect(outside).toEqual([])
})

test('words outside of a catalogue are seen wherever they are shown', () => {
  const seen = (source: string): readonly string[] => saidIn(source, true).outside
  expect(seen('const a = <p>Saved</p>')).toEqual(['Saved'])
  expect(seen('const a = <Button aria-label="Close" />')).toEqual(['Close'])
  expect(seen("const a = <Button label={open ? 'close' : t('Open')} />")).toEqual(['close'])
  expect(seen('const a = { heading: `of ${name}` }')).toEqual(['of'])
  expect(seen("showDone('The claim is public.')")).toEqual(['The claim is public.'])
  expect(seen("const a = t(open ? 'Close' : 'Open')")).toEqual(['a message that is not written out'])
  expect(seen('const a = <Trans id={words} components={{}} />')).toEqual(['a message that is not written out'])
  expect(seen("throw new TypeError('No such thing here')")).toEqual([])
  expect(seen('const a = <p className="close by">{t(\'Saved\')} <code>npm start</code></p>')).toEqual([])
})

test('whatever a message has in braces is given with it', () => {
  const missing = calls.flatMap(({ text, given, elements }) =>
    [
      ...[...argumentsIn(text)].filter((each) => given !== null && !given.has(each)),
      ...[...elementsIn(text)].filter((each) => !elements.has(each)),
    ].map((each) => `${text}: ${each}`),
  )
  expect(missing).toEqual([])
})

test.each(catalogues)('the catalogue of $language has every message, and none besides', ({ messages }) => {
  expect([...spoken.keys()].filter((text) => !messages.get(text))).toEqual([])
  expect([...messages.keys()].filter((text) => !spoken.has(text))).toEqual([])
  expect([...messages.keys()], 'in the order of their words').toEqual([...messages.keys()].toSorted())
})

/** Arguments of the English words that another language may do without: an article and its noun. */
const englishForms = new Set(['one', 'the'])

test.each(catalogues)('the messages of $language have the same arguments and elements', ({ messages }) => {
  const wrong = [...messages].flatMap(([text, translation]) => {
    const own = argumentsIn(translation)
    const unknown = [...own].filter((each) => spoken.get(text)?.some(({ given }) => given !== null && !given.has(each)))
    const lost = [...argumentsIn(text)].filter((each) => !own.has(each) && !englishForms.has(each))
    const [before, after] = [elementsIn(text), elementsIn(translation)]
    const elements = [...before, ...after].filter((each) => !before.has(each) || !after.has(each))
    return [...unknown, ...lost, ...elements].map((each) => `${text}: ${each}`)
  })
  expect(wrong).toEqual([])
})

/** Why the API refuses, by code, with the names of the parameters. */
function refusals(): ReadonlyMap<string, ReadonlySet<string>> {
  const schema = textOf('apps/api/schema.graphql')
  const [, codes = ''] = /\nenum RefusalCode \{\n([^}]*(?:\{[^}]*\}[^}]*)*?)\n\}\n/u.exec(schema) ?? []
  return new Map(
    [...codes.matchAll(/"""([^]*?)"""\s*([A-Z][A-Z0-9_]*)/gu)].map(([, sentence = '', code = '']) => [
      code,
      new Set([...sentence.matchAll(/\{(\w+)\}/gu)].map(([, parameter = '']) => parameter)),
    ]),
  )
}

interface Enumerated {
  readonly values: readonly string[]
  readonly meanings: Readonly<Record<string, string>>
}
const isEnumeration = (value: unknown): value is Enumerated =>
  typeof value === 'object' && value !== null && 'values' in value && 'meanings' in value
const enumerations = Object.entries<unknown>(domain)
  .map(([called, value]) => ({ called, value }))
  .filter((each): each is { called: string; value: Enumerated } => isEnumeration(each.value))

const wordsOf = (enumerated: readonly { readonly value: Enumerated }[]): string[] =>
  enumerated.flatMap(({ value: { values, meanings } }) => [
    ...values.map((word) => `word.${word}`),
    ...Object.values(meanings),
  ])

/** What the pages name of the vocabulary; of the rest they may show words too. */
const onPages = filesOf('apps/admin/src/').map(textOf).join('\n')
const shownVocabulary = enumerations.filter(({ called }) => new RegExp(`\\b${called}\\b`, 'u').test(onPages))

const inApi = (pattern: RegExp, ending: string): string[] =>
  filesOf('apps/api/src/modules/')
    .filter((file) => file.endsWith(ending))
    .flatMap((file) => [...textOf(file).matchAll(pattern)].map(([, found = '']) => found))

/** How the log tells each action. */
const pasts = inApi(/past:([^]*?)(?:,\s*(?:showsSources|concerns|ofOthers|roles)\b|\s\},\n)/gu, '.actions.ts').flatMap(
  (text) => [...text.matchAll(/'([^']+)'/gu)].map(([, past = '']) => past),
)

/** What helps where a mail is held back. */
const cures = [...textOf('apps/api/src/modules/mails/mail.graphql.ts').matchAll(/^ {2}[A-Z_]+:\s+'([^']+)',$/gmu)].map(
  ([, cure = '']) => cure,
)

const labelsIn = (file: string, pattern: RegExp): string[] =>
  [...textOf(file).matchAll(pattern)].map(([, label = '']) => label)

/** What speaks for or against two claims being the same, and what fields of an image's file are called. */
const labels = [
  ...labelsIn('packages/extraction/src/matching/reasons.ts', /^ {2}'?[a-z-]+'?: '([^']+)',$/gmu),
  ...labelsIn(
    'packages/extraction/src/matching/reasons.ts',
    /(?:\(|, |\? |: )['`]([A-Z][a-z]+(?: [a-z]+,? ?[a-z ]*)?)(?:'|: \$)/gu,
  ),
  ...labelsIn('apps/api/src/modules/assets/embedded-words.ts', /^ {2}[a-z]+: '([^']+)',$/gmu),
  'Open',
  'Dates {days} days apart',
]

const actions = [...textOf('packages/domain/src/permissions/role-matrix.ts').matchAll(/'([a-z-]+):([a-z-]+)'/gu)]
const types = inApi(/^ {2}type: '([a-z_]+)',$/gmu, '.record.ts').map((type) => type.replaceAll('_', '-'))
const nouns = new Set([...actions.map(([, noun = '']) => noun), ...types, 'record', 'setting'])
const forms = ['word', 'heading', 'many', 'one', 'the', 'gender']

/** Words of badges that are no member of an enumeration. */
const badges = ['ADVERSE', 'STAND_IN', 'attribution', 'claim', 'evidence', 'source', 'topic']

/** Every code by which something is told to the viewer. */
const told = new Set([
  ...[...refusals().keys()].map((code) => `refusal.${code}`),
  ...wordsOf(shownVocabulary),
  ...badges.map((word) => `word.${word}`),
  ...pasts,
  ...cures,
  ...labels,
  ...actions.map(([, , verb = '']) => `verb.${verb}`),
  ...[...nouns].flatMap((noun) => forms.map((form) => `noun.${noun}.${form}`)),
])

/** Verbs of actions that are told in a way of their own, and nouns of which nothing is told. */
const toldOtherwise =
  /^verb\.(?:keep|look|oversee|override-gate|change-role|propose|rotate)$|^noun\.(?:vault|service-token)\./u

test.each(catalogues)('the catalogue of $language has what others say by a code, and nothing besides', ({ codes }) => {
  expect(refusals().size).toBeGreaterThan(200)
  expect(pasts.length).toBeGreaterThan(80)
  expect(types.length).toBeGreaterThan(20)
  expect(shownVocabulary.length).toBeGreaterThan(20)
  expect([...told].filter((code) => !codes.get(code) && !toldOtherwise.test(code))).toEqual([])
  const known = new Set([...told, ...wordsOf(enumerations)])
  expect([...codes.keys()].filter((code) => !known.has(code))).toEqual([])
})

test.each(catalogues)('what $language says by a code has no other parameters', ({ codes }) => {
  const wrong = [...codes].flatMap(([code, translation]) => {
    const parameters = refusals().get(code.replace('refusal.', '')) ?? argumentsIn(code)
    const given = new Set([...parameters, ...(parameters.has('record') ? ['gender'] : [])])
    return [...argumentsIn(translation)].filter((each) => !given.has(each)).map((each) => `${code}: ${each}`)
  })
  expect(wrong).toEqual([])
})
