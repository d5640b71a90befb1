import { chanceOf } from './chance.ts'
import { dated, idOf, iso, opened, revised, type Extent, type Rows } from './extent.ts'
import { placeCount, placeName, roleTitle, sourceName } from './text.ts'

/** The archive's sources, topics and collections, all public since long. */
export function sharedRecords({ sources, topics, articles }: Extent): Rows {
  const numbers = (count: number): number[] => Array.from({ length: count }, (_none, index) => index)
  const record = { version: 2, ...dated(opened) }
  const collections = Math.ceil(articles / 100)
  const published = (noun: string, count: number, slug?: (number: number) => string) =>
    numbers(count).map((number) => ({
      id: idOf(`${noun} publication`, number),
      [`${noun}_id`]: idOf(noun, number),
      revision_id: idOf(`${noun} revision`, number),
      ...(slug ? { slug: slug(number) } : {}),
      public_from: iso(opened),
    }))
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
