import { largestFile } from '@sourceline/domain'
import { numberText } from '@/shared/ui/formats.ts'
import { t } from '@/shared/words/words.ts'

/** A text as it was pasted: its words, and its structure where the clipboard had that. */
export interface PastedText {
  readonly words: string
  readonly html: string
}

/** What is imported: the bytes of a file in base64, or a text. */
export type ImportContent = { readonly file: string } | { readonly text: string }

/** Why a text cannot be imported, with the cure; null if it can. */
export function textProblem(text: string): string | null {
  if (text.trim() === '') return t('Paste a text or choose a file.')
  if (text.length <= largestFile) return null
  return t('The text has {count} characters and may have {largestFile}: import it in parts.', {
    count: numberText(text.length),
    largestFile: numberText(largestFile),
  })
}

/** Why a file cannot be imported, with the cure; null if the server is to read it. */
export function fileProblem({ size }: Pick<Blob, 'size'>): string | null {
  if (size === 0) return t('That file is empty.')
  return size > largestFile
    ? t('That file is larger than 5 MB. Split it and import the parts, or import it with “npx sourceline import”.')
    : null
}

/** The bytes of a file in base64. */
export async function fileContent(file: Blob): Promise<ImportContent> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  // A call takes no more arguments than this.
  const piece = 32_768
  const parts = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * piece, (index + 1) * piece)),
  )
  return { file: btoa(parts.join('')) }
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A text with the structure that it had when it was pasted, as long as nobody has changed its words since. */
export function textContent(text: string, pasted: PastedText | null): ImportContent {
  const kept = pasted !== null && pasted.html.length <= largestFile && words(pasted.words) === words(text)
  return { text: kept ? pasted.html : text }
}
