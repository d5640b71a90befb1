import { TypeID } from 'typeid-js'
import { chanceOf, sha256, type Chance } from './chance.ts'
import { addClaim, claimAt, claimIdOf, claimsEach, statementOf } from './claim-records.ts'
import {
  dated,
  endingOf,
  fateOf,
  idOf,
  iso,
  momentOf,
  publicFromOf,
  revised,
  type Add,
  type Extent,
  type Fate,
  type Rows,
} from './extent.ts'
import { authorName } from './shared-records.ts'
import { filler, headline, placeCount, placeName } from './text.ts'

const kinds = ['NEWS', 'NEWS', 'NEWS', 'NEWS', 'BRIEF', 'ANALYSIS', 'FACT_CHECK', 'FEATURE', 'OPINION']

interface Paragraph {
  readonly block: string
  readonly exact: string
  readonly rest: string
  readonly claimId: string
  readonly start: number
}

/** The rows of the articles from one number to before another, with the claims that they are the first to make. */
export function articleRecords(extent: Extent, from: number, to: number): Rows {
  const rows: Record<string, Record<string, unknown>[]> = Object.fromEntries(
    [
      'claim',
      'claim_revision',
      'claim_publication',
      'attribution',
      'evidence',
      'assessment',
      'article',
      'article_revision',
      'mention',
      'byline',
      'article_topic',
      'collection_item',
      'article_publication',
      'correction',
      'proposal',
      'change_event',
    ].map((table) => [table, []]),
  )
  for (let number = from; number < to; number += 1) {
    addArticle(extent, number, (table, row) => rows[table]?.push(row))
  }
  return rows
}

function addArticle(extent: Extent, number: number, add: Add): void {
  const at = momentOf(number, extent)
  const chance = chanceOf(30_000_000 + number)
  const article: Written = {
    number,
    at,
    fate: fateOf(number),
    id: idOf('article', number, at),
    revisionId: idOf('article revision', number, at),
    slug: `archive-${String(number).padStart(6, '0')}`,
    place: placeName(chance.below(placeCount)),
    paragraphs: paragraphsOf(extent, number, chance),
    kind: chance.of(kinds),
  }
  for (let place = 0; place < claimsEach; place += 1) {
    const made = claimAt(number, place)
    if (made.article === number) addClaim(extent, made, add)
  }
  add('article', {
    id: article.id,
    slug: article.slug,
    locale: 'en',
    kind: article.kind,
    state: article.fate === 'SCHEDULED' ? 'PUBLISHED' : article.fate,
    version: 2,
    ...dated(at),
  })
  const body = bodyOf(article.paragraphs)
  addRevision(extent, article, body, chance, add)
  add('change_event', logged(article, 'article:create'))
  if (article.fate === 'DRAFT') return
  addPublication(article, body, add)
  add('change_event', logged(article, 'article:publish'))
}

interface Written {
  readonly number: number
  readonly at: Date
  readonly fate: Fate
  readonly id: string
  readonly revisionId: string
  readonly slug: string
  readonly place: string
  readonly paragraphs: readonly Paragraph[]
  readonly kind: string
}

function paragraphsOf(extent: Extent, number: number, chance: Chance): Paragraph[] {
  let start = 0
  return Array.from({ length: claimsEach }, (_none, place) => {
    const made = claimAt(number, place)
    const exact = statementOf(made)
    const rest = extent.brief ? ' ' : ` ${filler(chance)}`
    const block = `b_${sha256(`block ${number} ${place}`).slice(0, 10)}`
    const paragraph = { block, exact, rest, claimId: claimIdOf(made, extent), start }
    start += exact.length + rest.length + 1
    return paragraph
  })
}

const bodyOf = (paragraphs: readonly Paragraph[]) => ({
  type: 'doc',
  content: paragraphs.map(({ block, exact, rest, claimId }) => ({
    type: 'paragraph',
    attrs: { id: block },
    content: [
      {
        type: 'text',
        text: exact,
        marks: [
          { type: 'claim', attrs: { role: 'ATTRIBUTED', claimId: TypeID.fromUUID('claim', claimId).toString() } },
        ],
      },
      { type: 'text', text: rest },
    ],
  })),
})

function addRevision(extent: Extent, article: Written, body: object, chance: Chance, add: Add): void {
  const { number, at, fate, id, revisionId, paragraphs } = article
  add('article_revision', {
    ...revised(revisionId, at, { sealed: fate !== 'DRAFT' }),
    article_id: id,
    headline: headline(chance, article.place),
    dek: statementOf({ article: number, place: 1 }),
    body,
    section_id: idOf('section', number % extent.sections),
    plain_text: paragraphs.map(({ exact, rest }) => exact + rest).join('\n\n'),
    note: '',
  })
  for (const { block, exact, rest, claimId, start } of paragraphs) {
    add('mention', {
      id: idOf(`mention ${block}`, number, at),
      revision_id: revisionId,
      claim_id: claimId,
      place: 'BODY',
      role: 'ATTRIBUTED',
      block_id: block,
      spans: [
        {
          blockId: block,
          quote: { exact, prefix: '', suffix: rest.slice(0, 32) },
          position: { start, end: start + exact.length },
        },
      ],
    })
  }
  const author = chance.below(extent.authors)
  add('byline', {
    revision_id: revisionId,
    position: 0,
    name: authorName(author),
    role_title: null,
    author_id: idOf('author', author),
  })
  const topic = chance.below(extent.topics)
  for (const position of [0, 1])
    add('article_topic', {
      revision_id: revisionId,
      topic_id: idOf('topic', (topic + position) % extent.topics),
      position,
    })
  if (number % 10 === 5)
    add('collection_item', {
      revision_id: idOf('collection revision', Math.floor((number - 1) / 100)),
      article_id: id,
      position: number % 100,
    })
}

function addPublication(
  { number, at, fate, id, revisionId, slug, kind, place }: Written,
  body: object,
  add: Add,
): void {
  const publicFrom = publicFromOf(fate, at)
  add('article_publication', {
    id: idOf('article publication', number, at),
    article_id: id,
    revision_id: revisionId,
    slug,
    locale: 'en',
    kind,
    body,
    date_published: publicFrom,
    public_from: publicFrom,
    ...endingOf(fate, at),
  })
  if (fate === 'PUBLISHED' && number % 20 === 1)
    add('correction', {
      id: idOf('correction', number, at),
      article_id: id,
      kind: 'CORRECTION',
      origin: 'OURS',
      note: `An earlier version named another place than ${place}.`,
      issued_at: iso(at),
      state: 'ACCEPTED',
      public_from: iso(at),
      ...dated(at),
    })
}

const logged = ({ number, at, id }: Written, action: string) => ({
  id: idOf(action, number, at),
  at: iso(at),
  actor_kind: 'SYSTEM',
  actor_name: 'The archive',
  action,
  subject_type: 'article',
  subject_id: id,
  changes: {},
})
