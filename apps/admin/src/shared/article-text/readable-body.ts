import { getSchema } from '@tiptap/core'
import { bodyExtensions } from '@sourceline/rich-text/editor'

const schema = getSchema(bodyExtensions)

/**
 * Whether the editor of this page knows all that a body holds. An editor drops a body that it does not know, and would
 * save what is left: such a body is not given to one.
 */
export function isReadableBody(json: unknown): boolean {
  try {
    schema.nodeFromJSON(json).check()
    return true
  } catch {
    return false
  }
}
