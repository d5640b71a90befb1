import { failed, ok, type Result } from '@sourceline/domain'
import { unzipSync, zipSync } from 'fflate'
import type { Problem } from '../problems.ts'
import { xmlProblem } from '../xml/parse-xml.ts'

/** How many bytes the texts of a packed document may have when they are unpacked. */
const largest = 40_000_000
/** How many files may be packed in it. */
const mostFiles = 5_000

/** The parts of a packed document that hold text, by name. */
export type PackedParts = Readonly<Record<string, Uint8Array>>

/**
 * Unpacks the parts of a document of an office program that hold text. Told before anything is unpacked: how much it would
 * be; and before a tree is built of a part: that it is well formed and not too deep.
 */
export function unpack(bytes: Uint8Array): Result<PackedParts, Problem> {
  const found = { size: 0, files: 0, names: new Set<string>() }
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        found.files += 1
        found.names.add(name)
        if (!/\.(?:xml|rels)$/iu.test(name) || found.files > mostFiles) return false
        found.size += originalSize
        return found.size <= largest
      },
    })
  } catch {
    return failed({ code: 'file-damaged', parameters: {} })
  }
  if (found.size > largest || found.files > mostFiles)
    return failed({ code: 'file-too-large', parameters: { bytes: found.size, max: largest } })
  if (!isWordDocument(parts)) return failed({ code: 'file-unread', parameters: { what: kindOf(found.names) } })
  for (const part of Object.values(parts)) {
    const problem = xmlProblem(new TextDecoder().decode(part))
    if (problem) return failed(problem.code === 'xml-broken' ? { code: 'file-damaged', parameters: {} } : problem)
  }
  return ok(parts)
}

/** The parts packed again, as the reader takes them. */
export const packed = (parts: PackedParts): Uint8Array => zipSync(parts, { level: 0 })

const isWordDocument = (parts: PackedParts): boolean =>
  /wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)\.macroEnabled\.main/iu.test(
    new TextDecoder().decode(parts['[Content_Types].xml']),
  )

/** What a packed file is that is no document of Word. */
function kindOf(names: ReadonlySet<string>): string {
  const has = (pattern: RegExp): boolean => [...names].some((name) => pattern.test(name))
  if (has(/^xl\//u)) return 'a spreadsheet'
  if (has(/^ppt\//u)) return 'a presentation'
  if (has(/^META-INF\/manifest\.xml$/u) && has(/^content\.xml$/u)) return 'an OpenDocument file'
  if (has(/\.iwa$/u)) return 'a file of Pages, Numbers or Keynote'
  if (has(/\.opf$/u)) return 'an electronic book'
  return 'a packed file'
}
