import type { BlockNode } from '@sourceline/rich-text'
import type { HtmlNode } from './html/html-node.ts'
import { toBlocks } from './html/to-blocks.ts'
import type { Notice } from './notices.ts'
import { Tally } from './tally.ts'

/** An image that was pasted as a whole, in a `data:` address (RFC 2397). */
export interface PastedImage {
  /** The words of the paragraph that holds its place in the blocks. */
  readonly placeholder: string
  readonly mediaType: string
  readonly base64: string
}

/** What was pasted, as blocks of a body. */
export interface Pasted {
  readonly content: readonly BlockNode[]
  readonly images: readonly PastedImage[]
  /** What could not be kept as it was. */
  readonly notices: readonly Notice[]
}

const dataImage = /^data:(image\/(?!svg)[a-z0-9.+-]+);base64,([a-z0-9+/=\s]+)$/iu

/**
 * Reads what Word, Google Docs or a page put on the clipboard. The nodes may be those of a browser. Nothing is loaded: an
 * image by its address alone is left out.
 */
export function readPasted(root: HtmlNode): Pasted {
  const tally = new Tally()
  const images: PastedImage[] = []
  const takeImage = (address: string): string | null => {
    const [, mediaType, base64] = dataImage.exec(address.trim()) ?? []
    if (mediaType === undefined || base64 === undefined) return null
    // Characters for private use stand in no text that people write.
    const placeholder = `\uE000image ${images.length + 1}\uE001`
    images.push({ placeholder, mediaType: mediaType.toLowerCase(), base64: base64.replace(/\s+/gu, '') })
    return placeholder
  }
  const content = toBlocks(root, { base: null, tally, takeImage })
  return { content, images, notices: tally.notices() }
}
