import { chanceOf } from './chance.ts'
import { dated, idOf, iso, opened, revised, type Extent, type Rows } from './extent.ts'
import { placeCount, placeName, roleTitle, sourceName } from './text.ts'

/** The name of the archive's `number`th author. */
export const authorName = (number: number): string => sourceName(chanceOf(40_000_000 + number), 'PERSON')

const numbers = (count: number): number[] => Array.from({ length: count }, (_none, index) => index)

const record = { version: 2, ...dated(opened) }

const published = (noun: string, count: number, slug?: (number: number) => string) =>
  numbers(count).map((number) => ({
    id: idOf(`${noun} publication`, number),
    [`${noun}_id`]: idOf(noun, number),
    revision_id: idOf(`${noun} revision`, number),
    ...(slug ? { slug: slug(number) } : {}),
    public_from: iso(opened),
  }))

/** Who writes in the archive, and where on its site. */
function placesOf({ authors, sections }: Extent): Rows {
  const authorSlug = (number: number): string => `archive-author-${number}`
  const sectionSlug = (number: number): string => `archive-section-${number}`
  return {
    author: numbers(authors).map((number) => ({ id: idOf('author', number), slug: authorSlug(number), ...record })),
    author_revision: numbers(authors).map((number) => ({
      ...revised(idOf('author revision', number), opened, { sealed: true }),
      author_id: idOf('author', number),
      name: authorName(number),
      role_title: 'Reporter',
      description: '',
      same_as: [],
    })),
    author_publication: published('author', authors, authorSlug),
    section: numbers(sections).map((number) => ({ id: idOf('section', number), slug: sectionSlug(number), ...record })),
    section_revision: numbers(sections).map((number) => ({
      ...revised(idOf('section revision', number), opened, { sealed: true }),
      section_id: idOf('section', number),
      name: `Around ${placeName(number)}`,
      description: '',
    })),
    section_publication: published('section', sections, sectionSlug),
  }
}

/** The archive's sources, topics, authors, sections and collections, all public since long. */
export function sharedRecords(extent: Extent): Rows {
  const { sources, topics, articles } = extent
  const collections = Math.ceil(articles / 100)
  const topicSlug = (number: number): string => `archive-topic-${number}`
  const collectionSlug = (number: number): string => `archive-collection-${number}`
  return {
    source: numbers(sources).map((number) => ({
      id: idOf('source', number),
      stand_in: false,
      state: 'ACCEPTED',
      ...record,
    })),
    source_revision: numbers(sources).map((number) => {
      const chance = chanceOf(10_000_000 + number)
      const kind = chance.of(['PERSON', 'ORGANIZATION'])
      return {
        ...revised(idOf('source revision', number), opened, { sealed: true }),
        source_id: idOf('source', number),
        name: sourceName(chance, kind),
        kind,
        role_title: kind === 'PERSON' ? roleTitle(chance) : null,
        description: '',
        same_as: [`https://source.example/${number}`],
      }
    }),
    source_publication: published('source', sources),
    topic: numbers(topics).map((number) => ({ id: idOf('topic', number), slug: topicSlug(number), ...record })),
    topic_revision: numbers(topics).map((number) => ({
      ...revised(idOf('topic revision', number), opened, { sealed: true }),
      topic_id: idOf('topic', number),
      name: number < placeCount ? placeName(number) : `${placeName(number)} ${Math.floor(number / placeCount) + 1}`,
      kind: 'PLACE',
      description: '',
      same_as: [],
    })),
    topic_publication: published('topic', topics, topicSlug),
    ...placesOf(extent),
    collection: numbers(collections).map((number) => ({
      id: idOf('collection', number),
      slug: collectionSlug(number),
      ...record,
    })),
    collection_revision: numbers(collections).map((number) => ({
      ...revised(idOf('collection revision', number), opened, { sealed: true }),
      collection_id: idOf('collection', number),
      title: `From the archive of ${placeName(number % placeCount)}`,
      description: '',
    })),
    collection_publication: published('collection', collections, collectionSlug),
  }
}
