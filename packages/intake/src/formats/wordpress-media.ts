import { figureOf, filmOf } from '../xml/xml-element.ts'

/** A picture or another file that an export of WordPress lists beside its posts. */
interface WordPressFile {
  readonly address: string
  readonly caption: string
}

/** The files of an export, by their ids. */
export type WordPressFiles = ReadonlyMap<string, WordPressFile>

/** A picture with its caption, in a code of its own. */
const captioned = /\[caption\b[^\]]{0,1000}\]\s*((?:<a\s[^>]*>)?\s*<img\s[^>]*>\s*(?:<\/a>)?)([^[]*)\[\/caption\]/giu
const gallery = /\[gallery\b([^\]]{0,1000})\]/giu
const embedded = /\[embed\b[^\]]{0,1000}\]\s*([^\s[]{1,2000})\s*\[\/embed\]/giu
const played = /\[(?:audio|video)\b([^\]]{0,1000})\](?:\s*\[\/(?:audio|video)\])?/giu
const playlist = /\[playlist\b[^\]]{0,1000}\]/giu
const left = /\[\/?(?:caption|embed|audio|video)\b[^\]]{0,1000}\]/giu

/** The text of a post with its codes for pictures, galleries, films and sounds (shortcodes of WordPress) as HTML. */
export const mediaAsHtml = (text: string, files: WordPressFiles): string =>
  text
    .replace(captioned, '<figure>$1<figcaption>$2</figcaption></figure>\n\n')
    .replace(gallery, (_code, attributes: string) => `\n\n${galleryOf(attributes, files)}\n\n`)
    .replace(embedded, (_code, address: string) => `\n\n${filmOf(address, '')}\n\n`)
    .replace(played, (_code, attributes: string) => `\n\n${filmOf(addressIn(attributes), '')}\n\n`)
    .replace(playlist, () => `\n\n${filmOf('', '')}\n\n`)
    .replace(left, ' ')

/** The picture that stands above a post; empty where it has none, or shows it in its text. */
export function featuredPicture(id: string | null, files: WordPressFiles, text: string): string {
  const file = id === null ? undefined : files.get(id)
  return file === undefined || text.includes(file.address) ? '' : figureOf(file.address, file.caption)
}

/** The pictures of a gallery; one without an address for what the export does not list. */
function galleryOf(attributes: string, files: WordPressFiles): string {
  const ids = /\bids\s*=\s*["'“”]?([\d,\s]+)/u.exec(attributes)?.[1]?.match(/\d+/gu) ?? ['']
  return ids.map((id) => figureOf(files.get(id)?.address ?? '', files.get(id)?.caption ?? '')).join('')
}

const addressIn = (attributes: string): string => /=\s*["']?(https?:\/\/[^\s"'\]]+)/u.exec(attributes)?.[1] ?? ''
