import { ok, type Result } from '@sourceline/domain'
import mammoth from 'mammoth'
import { packed, unpack, type PackedParts } from '../docx/unpack.ts'
import { bareMetadata } from '../incoming-document.ts'
import type { Problem } from '../problems.ts'
import { readHtmlBlocks } from './html-page.ts'
import type { ReadDocument } from './reading.ts'

/** Styles of Word that are more than paragraphs, beside the headings, lists and notes that the reader knows. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
]

/** Reads a document of Word (Office Open XML, ISO/IEC 29500). Pictures are named and left out; their files are not unpacked. */
export async function readDocx(bytes: Uint8Array): Promise<Result<ReadDocument, Problem>> {
  const parts = unpack(bytes)
  if (!parts.ok) return parts
  const { value: html } = await mammoth.convertToHtml(
    { buffer: Buffer.from(packed(parts.value)) },
    {
      styleMap: styles,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    },
  )
  const blocks = readHtmlBlocks(html)
  if (!blocks.ok) return blocks
  const { content, tally } = blocks.value
  const document = documentOf(parts.value)
  const count = (pattern: RegExp): number => document.match(pattern)?.length ?? 0
  tally.add('insertions-accepted', count(/<w:(?:ins|moveTo)\s[^>]*[^/>]>/gu))
  tally.add('deletions-left-out', count(/<w:(?:del|moveFrom)\s[^>]*[^/>]>/gu))
  tally.add('comments-left-out', count(/<w:commentReference\s/gu))
  tally.add('equations-left-out', count(/<m:oMath[\s>]/gu))
  tally.add('boxes-left-out', count(/<c:chart\s|<dgm:relIds\s/gu))
  return ok({ format: 'DOCX', metadata: bareMetadata, content, notices: tally.notices() })
}

/** The part that holds the text, wherever it stands. */
const documentOf = (parts: PackedParts): string =>
  Object.entries(parts)
    .filter(([name]) => /^word\/document\d*\.xml$/u.test(name))
    .map(([, part]) => new TextDecoder().decode(part))
    .join('')
