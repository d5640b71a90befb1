import { Role } from '@sourceline/domain'
import { allActions } from './define-actions.ts'

/** The source text of the role matrix: for each declared action the roles that allow it. */
export function printRoleMatrix(): string {
  const rows = [...allActions()].map(([name, { roles }]) => {
    const allowed = Role.values.filter((role) => roles.includes(role))
    return `  '${name}': [${allowed.map((role) => `'${role}'`).join(', ')}],`
  })
  return [
    "import type { Role } from '../vocabulary/access.ts'",
    '',
    '/** Which roles allow which action. Printed from the declarations in `apps/api` by `print-schema`; what is not listed is refused. */',
    'export const roleMatrix = {',
    ...rows.toSorted(),
    '} as const satisfies Readonly<Record<string, readonly Role[]>>',
    '',
  ].join('\n')
}
