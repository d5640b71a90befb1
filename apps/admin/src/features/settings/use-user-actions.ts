'use client'

import type { Role } from '@sourceline/domain'
import {
  ChangeUserRoleDocument,
  type ChangeUserRoleInput,
  DisableUserDocument,
  EnableUserDocument,
  type UserRowFragment,
} from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { confirm } from '@/shared/ui/confirm.tsx'
import { showDone, showUndo } from '@/shared/ui/notices.tsx'
import { wording } from '@/shared/ui/wording.ts'
import { useChange } from '@/shared/use-change.ts'

/** Changing a colleague's role or access; a role change can be undone at once. */
export function useUserActions() {
  const role = useChange(
    async (input: ChangeUserRoleInput) =>
      accepted((await execute(ChangeUserRoleDocument, { input })).changeUserRole).user,
  )
  const disabling = useChange(
    async ({ id }: UserRowFragment) =>
      accepted((await execute(DisableUserDocument, { input: { id } })).disableUser).user,
    { onDone: (user) => showUndo(`${user.name} can no longer sign in.`, () => enabling.mutate(user)) },
  )
  const enabling = useChange(
    async ({ id }: UserRowFragment) => accepted((await execute(EnableUserDocument, { input: { id } })).enableUser).user,
    { onDone: ({ name }) => showDone(`${name} can sign in again.`) },
  )
  const disable = async (user: UserRowFragment) => {
    const message = `${user.name} is signed out everywhere at once and cannot sign in until enabled again. What they wrote stays.`
    if (await confirm({ title: `Disable ${user.name}?`, message, action: 'Disable', destructive: true }))
      disabling.mutate(user)
  }
  return {
    changeRole: (user: UserRowFragment, wanted: Role) => {
      role.mutate(
        { id: user.id, role: wanted },
        {
          onSuccess: () =>
            showUndo(`${user.name} is now ${wording(wanted).toLowerCase()}.`, () =>
              role.mutate({ id: user.id, role: user.role }),
            ),
        },
      )
    },
    disable: (user: UserRowFragment) => void disable(user),
    enable: enabling.mutate,
  }
}
