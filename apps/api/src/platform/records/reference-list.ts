import { z } from 'zod'
import { idOf } from '../ids.ts'
import type { RecordDefinition, Reference } from './define-record.ts'

type Lists<Definition extends RecordDefinition> = {
  [
    Name in keyof Definition['refersTo'] as Definition['refersTo'][Name] extends { max: number } ? Name : never
  ]: Definition['refersTo'][Name] extends Reference ? Definition['refersTo'][Name]['to'] : never
}

/** The input of a list of references, as long as the declaration lets it be. */
export function referenceList<Definition extends RecordDefinition, Name extends keyof Lists<Definition> & string>(
  definition: Definition,
  name: Name,
) {
  const reference = definition.refersTo?.[name]
  if (!reference?.max) throw new Error(`${definition.type} declares no list ${name}`)
  return z.array(idOf(reference.to as Lists<Definition>[Name])).max(reference.max)
}
