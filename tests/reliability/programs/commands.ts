import type { Chances } from '@sourceline/kit'
import type { Command, Selected } from '../retrying-client.ts'
import type { Kind, Records } from './records.ts'

/** What a command is drawn from. */
export interface Draw {
  readonly chances: Chances
  readonly records: Records
  /** Words that stand nowhere else. */
  readonly words: () => string
}

/** Draws a command; null where there is nothing yet to which it could be done. */
export type Drawer = (draw: Draw) => Command | null

const plainBody = (text: string, claimIds: readonly string[]): Selected => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text }] },
    ...claimIds.map((claimId, place) => ({
      type: 'paragraph',
      attrs: { id: `b_${place}` },
      content: [
        {
          type: 'text',
          text: `said ${place}`,
          marks: [{ type: 'claim', attrs: { claimId, role: 'ATTRIBUTED' } }],
        },
      ],
    })),
  ],
})

const creating =
  (noun: Kind, input: (draw: Draw) => Selected): Drawer =>
  (draw) => ({ field: `create${titled(noun)}`, input: input(draw), selection: `${noun} { id version }` })

/** Does something to a record of a kind, of the version that is known. */
const changing =
  (verb: string, noun: Kind, input: (draw: Draw) => Selected = () => ({})): Drawer =>
  (draw) => {
    const record = draw.records.pick(noun, draw.chances)
    return (
      record && {
        field: `${verb}${titled(noun)}`,
        input: { id: record.id, expectedVersion: record.version, ...input(draw) },
        selection: `${noun} { id version }`,
      }
    )
  }

const titled = (noun: string): string => noun.charAt(0).toUpperCase() + noun.slice(1)

const soon = ({ chances }: Draw): string => new Date(Date.now() + 300 + chances.below(3_000)).toISOString()

/** What somebody said, on terms of every kind: which of them may be public is the newsroom's to know. */
const saying = ({ chances, words }: Draw): Selected => ({
  stance: chances.oneOf(['ASSERTS', 'CONFIRMS', 'DENIES', 'DISPUTES']),
  form: 'PARAPHRASE',
  cue: `said ${words()}`,
  terms: chances.oneOf(['ON_RECORD', 'ON_RECORD', 'ON_RECORD', 'BACKGROUND', 'DEEP_BACKGROUND', 'OFF_RECORD']),
})

const articleText = (draw: Draw): Selected => ({
  headline: draw.words(),
  body: plainBody(`News of ${draw.words()}`, draw.records.some('claim', 3, draw.chances)),
})

const importedText = ({ words }: Draw): string =>
  `Harbour master Ida ${words()} said that the old crane must be pulled down. ` +
  `A port official denied that the ${words()} quay sinks.`

const creatingAttribution: Drawer = (draw) => {
  const [claim, source] = [draw.records.pick('claim', draw.chances), draw.records.pick('source', draw.chances)]
  const input = { claimId: claim?.id, sourceId: source?.id, ...saying(draw) }
  return (
    claim &&
    source && { field: 'createAttribution', input, selection: 'attribution { id version } claim { id version }' }
  )
}

const assessing: Drawer = ({ chances, records, words }) => {
  const claim = records.pick('claim', chances)
  const verdict = chances.oneOf(['VERIFIED', 'FALSE', 'DISPUTED'])
  const input = { claimId: claim?.id, verdict, rationale: words(), publish: chances.isOnce(0.7) }
  return claim && { field: 'assessClaim', input, selection: 'claim { id version }' }
}

const correcting: Drawer = (draw) => {
  const article = draw.records.pick('article', draw.chances)
  const input = { articleId: article?.id, kind: 'CORRECTION', note: draw.words() }
  return article && { field: 'createCorrection', input, selection: 'correction { id version }' }
}

const deciding =
  (field: string): Drawer =>
  ({ chances, records }) => {
    const proposal = records.pick('proposal', chances)
    const selection = 'proposals { claim { id version } source { id version } attribution { id version } }'
    return proposal && { field, input: { ids: [proposal.id] }, selection }
  }

const decidingAll: Drawer = ({ chances, records }) => {
  const article = records.pick('article', chances)
  return article && { field: 'acceptAllProposals', input: { articleId: article.id }, selection: 'acceptedCount' }
}

const importing: Drawer = (draw) => ({
  field: 'importText',
  input: { text: importedText(draw), headline: draw.words(), locale: 'en' },
  selection: 'article { id version proposals(first: 20) { id } } job { id }',
})

/** Several articles, which a job makes. */
const importingMany: Drawer = (draw) => {
  const items = Array.from({ length: 2 + draw.chances.below(3) }, () => ({
    uri: draw.words(),
    headline: draw.words(),
    body_text: importedText(draw),
    language: 'en',
  }))
  return { field: 'importText', input: { text: JSON.stringify(items) }, selection: 'article { id } job { id }' }
}

const redacting: Drawer = ({ chances, records }) => {
  const article = records.pick('article', chances)
  const input = { scope: 'RECORD', subjectId: article?.id, words: ['News'], ground: 'COURT_ORDER', reason: 'An order.' }
  return article && { field: 'redact', input, selection: 'redaction { id }' }
}

const deleting: Drawer = ({ chances, records }) => {
  const article = records.pick('article', chances)
  if (!article) return null
  records.deleted.add(article.id)
  return {
    field: 'deleteArticle',
    input: { id: article.id, expectedVersion: article.version },
    selection: 'deletedId',
  }
}

const undeleting: Drawer = ({ chances, records }) => {
  const ids = [...records.deleted]
  if (ids.length === 0) return null
  return { field: 'undeleteArticle', input: { id: chances.oneOf(ids) }, selection: 'article { id version }' }
}

const inviting: Drawer = ({ chances, words }) => ({
  field: 'inviteUser',
  input: { email: `${words()}@newsroom.example`, name: words(), role: chances.oneOf(['REPORTER', 'VIEWER']) },
  selection: 'user { email }',
})

/** Every command with its weight: how often it is drawn, beside the others. */
const drawers: readonly (readonly [weight: number, drawer: Drawer])[] = [
  [4, creating('source', ({ chances, words }) => ({ name: words(), kind: 'PERSON', standIn: chances.isOnce(0.2) }))],
  [2, changing('save', 'source', ({ words }) => ({ name: words() }))],
  [3, changing('publish', 'source')],
  [5, creating('claim', ({ words }) => ({ statement: words() }))],
  [3, changing('save', 'claim', ({ words }) => ({ statement: words() }))],
  [3, changing('publish', 'claim')],
  [6, creatingAttribution],
  [3, changing('save', 'attribution', saying)],
  [2, assessing],
  [6, creating('article', articleText)],
  [6, changing('save', 'article', articleText)],
  [10, changing('publish', 'article')],
  [3, changing('publish', 'article', (draw) => ({ publicFrom: soon(draw) }))],
  [2, changing('unpublish', 'article', ({ chances }) => ({ reason: 'A mistake.', alsoClaims: chances.isOnce(0.5) }))],
  [1, deleting],
  [1, undeleting],
  [2, correcting],
  [2, changing('publish', 'correction')],
  [2, creating('topic', ({ words }) => ({ name: words() }))],
  [1, changing('save', 'topic', ({ words }) => ({ name: words() }))],
  [2, changing('publish', 'topic')],
  [
    2,
    creating('collection', ({ chances, records, words }) => ({
      title: words(),
      articleIds: records.some('article', 4, chances),
    })),
  ],
  [2, changing('save', 'collection', ({ chances, records }) => ({ articleIds: records.some('article', 4, chances) }))],
  [2, changing('publish', 'collection')],
  [2, importing],
  [1, importingMany],
  [2, deciding('acceptProposals')],
  [1, deciding('rejectProposals')],
  [2, decidingAll],
  [1, redacting],
  [2, inviting],
]

const deck = drawers.flatMap(([weight, drawer]) => Array.from({ length: weight }, () => drawer))

/**
 * An article that is published with its claim and with who says it on the record, one command after the other: whatever else
 * a program has come to, there is something to audit.
 */
export const story: readonly Drawer[] = [
  creating('source', ({ words }) => ({ name: words(), kind: 'PERSON' })),
  creating('claim', ({ words }) => ({ statement: words() })),
  ({ records }) => ({
    field: 'createAttribution',
    input: {
      claimId: records.ids('claim').at(-1),
      sourceId: records.ids('source').at(-1),
      stance: 'ASSERTS',
      form: 'PARAPHRASE',
      terms: 'ON_RECORD',
    },
    selection: 'attribution { id version } claim { id version }',
  }),
  creating('article', ({ records, words }) => ({
    headline: words(),
    body: plainBody(`News of ${words()}`, records.ids('claim').slice(-1)),
  })),
  ({ records }) => ({
    field: 'publishArticle',
    input: { id: records.ids('article').at(-1), expectedVersion: 1 },
    selection: 'article { id version }',
  }),
]

/** Draws what an editor does next. */
export function drawCommand(draw: Draw): Command {
  for (;;) {
    const command = draw.chances.oneOf(deck)(draw)
    if (command) return command
  }
}
