import { longestText } from '@sourceline/domain'

/** The largest text that is read from a file, in bytes. */
export const largestFile = 2_000_000

/** Why a text cannot be imported, with the cure; null if it can. */
export function textProblem(text: string): string | null {
  if (text.trim() === '') return 'Paste a text or choose a file.'
  if (text.length <= longestText) return null
  return `The text has ${text.length.toLocaleString('en')} characters and may have ${longestText.toLocaleString('en')}: import it in parts.`
}

/** What came of reading a file: its text, or why it was refused. */
export type FileText = { ok: true; text: string } | { ok: false; message: string }

/** Reads a plain-text file as UTF-8 and refuses what is not text. */
export async function readTextFile(file: Blob): Promise<FileText> {
  if (file.size > largestFile)
    return { ok: false, message: 'That file is larger than 2 MB. Split it and import the parts.' }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    if (text.includes('\0'))
      return { ok: false, message: 'That file is not plain text. Save it as .txt and try again.' }
    return text.trim() ? { ok: true, text } : { ok: false, message: 'That file is empty.' }
  } catch {
    return {
      ok: false,
      message: 'That file is not plain text in UTF-8. Save it as .txt with UTF-8 encoding and try again.',
    }
  }
}
