'use client'

import type { Role } from '@sourceline/domain'
import { useState } from 'react'
import {
  ChangeUserRoleDocument,
  type ChangeUserRoleInput,
  DisableUserDocument,
  type DisableUserInput,
  EnableUserDocument,
  type UserRowFragment,
} from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted, rejectedAs } from '@/shared/mutation-result.ts'
import { endSessions } from '@/shared/session/end-sessions.ts'
import { confirm } from '@/shared/ui/confirm.tsx'
import { counted } from '@/shared/ui/counted.ts'
import { showDone, showUndo } from '@/shared/ui/notices.tsx'
import { wording } from '@/shared/ui/wording.ts'
import { useChange } from '@/shared/use-change.ts'

/** A change of somebody who answers for service tokens: it waits for a successor. */
export interface Succession {
  readonly user: UserRowFragment
  /** The verb of the change, for the button. */
  readonly action: string
  readonly tokens: readonly { readonly id: string; readonly name: string }[]
  readonly proceed: (successorId: string) => void
}

const needsSuccessor = (error: unknown) => rejectedAs(error, 'SuccessorRequiredError')

/** The changes themselves; what waits for a successor is left to whoever asked for it. */
function useUserChanges(onDone: () => void) {
  const role = useChange(
    async (input: ChangeUserRoleInput) =>
      accepted((await execute(ChangeUserRoleDocument, { input })).changeUserRole).user,
    { onDone, onFailure: (error) => needsSuccessor(error) !== undefined },
  )
  const enabling = useChange(
    async ({ id }: UserRowFragment) => accepted((await execute(EnableUserDocument, { input: { id } })).enableUser).user,
    { onDone: ({ name }) => showDone(`${name} can sign in again.`) },
  )
  const disabling = useChange(
    async (input: DisableUserInput) => accepted((await execute(DisableUserDocument, { input })).disableUser).user,
    {
      onDone: (user) => {
        onDone()
        showUndo(`${user.name} can no longer sign in.`, () => enabling.mutate(user))
      },
      onFailure: (error) => needsSuccessor(error) !== undefined,
    },
  )
  const signingOut = useChange(async ({ id, name }: UserRowFragment) => ({ name, ended: await endSessions(id) }), {
    onDone: ({ name, ended }) => showDone(`${name} is signed out on ${counted(ended, 'device')}.`),
  })
  return { role, enabling, disabling, signingOut }
}

/** Changing a colleague's role or access; a role change can be undone at once. */
export function useUserActions() {
  const [succession, setSuccession] = useState<Succession | null>(null)
  const { role, enabling, disabling, signingOut } = useUserChanges(() => setSuccession(null))
  const disable = async (user: UserRowFragment) => {
    const message =
      `${user.name} is signed out everywhere at once and cannot sign in until enabled again. ` +
      'Personal tokens stop working until then. What they wrote stays.'
    if (await confirm({ title: `Disable ${user.name}?`, message, action: 'Disable', destructive: true }))
      disableWith(user)
  }
  const signOut = async (user: UserRowFragment) => {
    const message = `${user.name} has to sign in again on every device. Nothing else changes.`
    if (await confirm({ title: `Sign ${user.name} out everywhere?`, message, action: 'Sign out', destructive: true }))
      signingOut.mutate(user)
  }
  const disableWith = (user: UserRowFragment, successorId?: string) => {
    disabling.mutate(
      { id: user.id, successorId },
      {
        onError: (error) => askForSuccessor(error, { user, action: 'Disable', proceed: (id) => disableWith(user, id) }),
      },
    )
  }
  const changeRole = (user: UserRowFragment, wanted: Role, successorId?: string) => {
    role.mutate(
      { id: user.id, role: wanted, successorId },
      {
        onSuccess: () =>
          showUndo(`${user.name} is now ${wording(wanted).toLowerCase()}.`, () =>
            role.mutate({ id: user.id, role: user.role }),
          ),
        onError: (error) =>
          askForSuccessor(error, { user, action: 'Change role', proceed: (id) => changeRole(user, wanted, id) }),
      },
    )
  }
  const askForSuccessor = (error: unknown, change: Omit<Succession, 'tokens'>) => {
    const needed = needsSuccessor(error)
    if (needed) setSuccession({ ...change, tokens: needed.apiTokens })
  }
  return {
    changeRole,
    disable: (user: UserRowFragment) => void disable(user),
    enable: enabling.mutate,
    signOut: (user: UserRowFragment) => void signOut(user),
    succession,
    pending: role.isPending || disabling.isPending,
    cancelSuccession: () => setSuccession(null),
  }
}
