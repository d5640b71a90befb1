import { ok, type Result } from '@sourceline/domain'
import { bareMetadata } from '../incoming-document.ts'
import type { Problem } from '../problems.ts'
import { rtfToHtml } from '../rtf/rtf-to-html.ts'
import { tokensOf } from '../rtf/tokens.ts'
import { Tally } from '../tally.ts'
import { readHtmlBlocks } from './html-page.ts'
import type { ReadDocument } from './reading.ts'

/** Reads a file of RTF. */
export async function readRtf(bytes: Uint8Array): Promise<Result<ReadDocument, Problem>> {
  const tally = new Tally()
  const blocks = readHtmlBlocks(await rtfToHtml(tokensOf(bytes), tally), { tally })
  if (!blocks.ok) return blocks
  return ok({ format: 'RTF', metadata: bareMetadata, content: blocks.value.content, notices: tally.notices() })
}
