import { allRefusals, codeForPrograms } from '../platform/refusals/define-refusals.ts'
import { builder, type GraphTypes } from './builder.ts'

type Schema = PothosSchemaTypes.ExtendDefaultTypes<GraphTypes>

/** The enum of all codes, by its name: its values are known only when every module is loaded. */
export const RefusalCode = 'RefusalCode' as unknown as PothosSchemaTypes.EnumRef<Schema, string>

/** Gives the enum its values, one for each code, with the sentence as its description. */
export function closeRefusalCodes(): void {
  builder.enumType('RefusalCode', {
    description: 'Why something was refused. A value is described by its message, with the parameters in braces.',
    values: Object.fromEntries(
      [...allRefusals()].map(([code, sentence]) => [
        codeForPrograms(code),
        { value: code, description: sentence, subGraphs: ['Editorial'] as const },
      ]),
    ),
  })
}
