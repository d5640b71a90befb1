import { SourceKind } from '@sourceline/domain'
import { z } from 'zod'
import { idOf } from '../../platform/ids.ts'
import { line, text, webAddress, wordOf } from '../../platform/inputs.ts'

/** The fields of a source's content, as inputs. */
export const sourceFields = {
  name: line(300, 'the name that readers are told').describe('The name that readers are told.'),
  kind: wordOf(SourceKind).describe('Who or what it is.'),
  role: line(300, 'a role title').nullable().describe('The role title: "Kremlin spokesman".'),
  affiliationId: idOf('source').nullable().describe('The body it belongs to: another source.'),
  description: text(2000).describe('What readers should know of it.'),
  sameAs: z.array(webAddress).max(20).describe('Web addresses that identify it elsewhere (schema.org sameAs).'),
}
