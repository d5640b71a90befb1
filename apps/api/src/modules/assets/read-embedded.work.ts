import ExifReader, { type ExpandedTags } from 'exifreader'
import { cutText } from '../../platform/cut-text.work.ts'
import type { EmbeddedFields } from './stored-file.work.ts'

/** How long a field may be; what is longer is cut. */
const longest = 2000

/** The type of the box in which Content Credentials lie (C2PA 2.1, 11.1.4.2; ISO 19566-5), whatever the file around it. */
const credentialsBox = Buffer.concat([Buffer.from('jumd'), Buffer.from('6332706100110010800000aa00389b71', 'hex')])

/** Where each field stands: IPTC Photo Metadata first (IIM, then XMP), then Exif. */
const places: Readonly<Record<keyof EmbeddedFields, (tags: ExpandedTags) => unknown[]>> = {
  title: ({ iptc, xmp }) => [iptc?.['Headline'], xmp?.['Headline'], iptc?.['Object Name'], xmp?.['title']],
  caption: ({ iptc, xmp, exif }) => [iptc?.['Caption/Abstract'], xmp?.['description'], exif?.['ImageDescription']],
  creator: ({ iptc, xmp, exif }) => [iptc?.['By-line'], xmp?.['creator'], exif?.['Artist']],
  credit: ({ iptc, xmp }) => [iptc?.['Credit'], xmp?.['Credit']],
  copyright: ({ iptc, xmp, exif }) => [iptc?.['Copyright Notice'], xmp?.['rights'], exif?.['Copyright']],
  created: ({ xmp, exif }) => [xmp?.['DateCreated'], exif?.['DateTimeOriginal']],
}

/** What a tag says, as one line; undefined where it says nothing. */
function textOf(tag: unknown): string | undefined {
  const one: unknown = Array.isArray(tag) ? tag[0] : tag
  if (typeof one !== 'object' || one === null || !('description' in one)) return undefined
  const { description } = one
  if (typeof description !== 'string') return undefined
  const text = description
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim()
    .normalize('NFC')
  return text === '' ? undefined : cutText(text, longest)
}

function tagsOf(content: Buffer): ExpandedTags {
  try {
    return ExifReader.load(content, { expanded: true })
  } catch {
    // Without any, or with such as nobody can read.
    return {}
  }
}

/** What a file says of itself. Where it was taken is passed over, and of Content Credentials is only told that they are there. */
export function readEmbedded(content: Buffer): { embedded: EmbeddedFields; hasContentCredentials: boolean } {
  const tags = tagsOf(content)
  const fields = Object.entries(places).flatMap(([name, placesOf]) => {
    const said = placesOf(tags)
      .map(textOf)
      .find((text) => text !== undefined)
    return said === undefined ? [] : [[name, said] as const]
  })
  return { embedded: Object.fromEntries(fields), hasContentCredentials: content.includes(credentialsBox) }
}
