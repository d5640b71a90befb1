import type { ImageFigure } from '../body.ts'
import type { InlineWriter } from '../inline-markdown.ts'
import { altOf, creditOf, type ShownImage } from './shown-image.ts'

/** An image as CommonMark has it, with its caption and whose it is below; nothing where readers are not shown it. */
export function imageMarkdown(figure: ImageFigure, image: ShownImage | null, write: InlineWriter): string {
  if (image === null) return ''
  const plain = (text: string): string => write(text === '' ? [] : [{ type: 'text', text }])
  const picture = `![${plain(altOf(figure, image))}](<${image.url}>)`
  const said = [write(figure.content[0].content), plain(creditOf(figure, image))].filter((text) => text !== '')
  return [picture, said.join(' — ')].filter((text) => text !== '').join('\n\n')
}
