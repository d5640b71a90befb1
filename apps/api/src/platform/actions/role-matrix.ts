import { Role } from '@sourceline/domain'
import { allActions } from './define-actions.ts'

function rowOf(action: string, roles: readonly Role[]): string {
  const allowed = Role.values.filter((role) => roles.includes(role))
  return `  '${action}': [${allowed.map((role) => `'${role}'`).join(', ')}],`
}

/** The source text of the role matrix: for each declared action the roles that allow it, also with what is another's. */
export function printRoleMatrix(): string {
  const rows = [...allActions()].map(([name, { roles }]) => rowOf(name, roles))
  const ofOthers = [...allActions()].flatMap(([name, declaration]) =>
    'ofOthers' in declaration && declaration.ofOthers ? [rowOf(name, declaration.ofOthers)] : [],
  )
  return [
    "import type { Role } from '../vocabulary/access.ts'",
    '',
    '/** Which roles allow which action. Printed from the declarations in `apps/api` by `print-schema`; what is not listed is refused. */',
    'export const roleMatrix = {',
    ...rows.toSorted(),
    '} as const satisfies Readonly<Record<string, readonly Role[]>>',
    '',
    '/** Of the actions that some roles may do only to what is their own, the roles that may do them to what is another’s. */',
    'export const ofOthersMatrix = {',
    ...ofOthers.toSorted(),
    '} as const satisfies Readonly<Partial<Record<keyof typeof roleMatrix, readonly Role[]>>>',
    '',
  ].join('\n')
}
