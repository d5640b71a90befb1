import { isJson, listed, wordsIn, type Json } from '../json/json-value.ts'
import { figureOf, filmOf } from '../xml/xml-element.ts'

interface Medium {
  readonly address: string
  /** `image`, or a media type as `image/jpeg`; empty where it is not told. */
  readonly type: string
  readonly words: string
}

/**
 * The pictures, films and sounds that an entry of a feed has beside its text, in HTML: enclosures (RSS, Atom), Media RSS,
 * images and attachments (JSON Feed). What the text shows already is left out.
 */
export function mediaOfEntry(entry: Json, text: string): string {
  const shown = new Set<string>()
  return [...mediaRss(entry), ...enclosures(entry), ...jsonFeedMedia(entry)]
    .flatMap(({ address, type, words }) => {
      const [path = ''] = address.split('?')
      if (path === '' || shown.has(path) || text.includes(path)) return []
      shown.add(path)
      return [isImage(type, path) ? figureOf(address, words) : filmOf(address, words)]
    })
    .join('')
}

const isImage = (type: string, path: string): boolean =>
  /^image\b/iu.test(type) || (type === '' && /\.(?:avif|gif|jpe?g|png|svg|webp)$/iu.test(path))

const wordsOf = (value: unknown): string | null => wordsIn(isJson(value) ? value['value'] : value)

const mediaRss = (entry: Json): Medium[] => {
  const { media } = entry
  if (!isJson(media)) return []
  const groups = [media, ...listed(media['group']), ...listed(media['groups'])].filter(isJson)
  // The renditions of a group are one picture: the first stands for it.
  const contents = groups.flatMap((group) => {
    const all = listed(group['contents']).filter(isJson)
    return (group === media ? all : all.slice(0, 1)).map((content): Json => ({ ...group, ...content }))
  })
  return contents.map((content) => ({
    address: wordsIn(content['url']) ?? '',
    type: wordsIn(content['medium']) ?? wordsIn(content['type']) ?? '',
    words: [
      wordsOf(content['description']) ?? wordsOf(content['title']),
      ...listed(content['credits']).map((credit) => wordsOf(credit)),
    ]
      .filter(Boolean)
      .join(' '),
  }))
}

const enclosures = (entry: Json): Medium[] =>
  [
    ...listed(entry['enclosures']),
    ...listed(entry['links']).filter((link) => isJson(link) && link['rel'] === 'enclosure'),
  ]
    .filter(isJson)
    .map((file) => ({
      address: wordsIn(file['url']) ?? wordsIn(file['href']) ?? '',
      type: wordsIn(file['type']) ?? '',
      words: wordsIn(file['title']) ?? '',
    }))

const jsonFeedMedia = (entry: Json): Medium[] => [
  ...[entry['image'], entry['banner_image']].flatMap((image) => {
    const address = wordsIn(image)
    return address === null ? [] : [{ address, type: 'image', words: '' }]
  }),
  ...listed(entry['attachments'])
    .filter(isJson)
    .map((file) => ({
      address: wordsIn(file['url']) ?? '',
      type: wordsIn(file['mime_type']) ?? '',
      words: wordsIn(file['title']) ?? '',
    })),
]
