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
import { showDone, showUndo } from '@/shared/ui/notices.tsx'
import { wording } from '@/shared/ui/wording.ts'
import { useChange } from '@/shared/use-change.ts'
import { t } from '@/shared/words/words.ts'
import { insideSentence } from '@/shared/ui/formats.ts'

/** A change of somebody who answers for service tokens: it waits for a successor. */
export interface Succession {
  readonly user: UserRowFragment
  /** The verb of the change, for the button. */
  readonly action: string
  readonly tokens: readonly { readonly id: string; readonly name: string }[]
  readonly proceed: (successorId: string) => void
}

const needsSuccessor = (error: unknown) => rejectedAs(error, 'SuccessorRequiredError')

const agreesToDisable = ({ name }: UserRowFragment): Promise<boolean> =>
  confirm({
    title: t('Disable {name}?', { name }),
    message: t(
      '{name} is signed out everywhere at once and cannot sign in until enabled again. ' +
        'Personal tokens stop working until then. What they wrote stays.',
      { name },
    ),
    action: t('Disable'),
    destructive: true,
  })

const agreesToSignOut = ({ name }: UserRowFragment): Promise<boolean> =>
  confirm({
    title: t('Sign {name} out everywhere?', { name }),
    message: t('{name} has to sign in again on every device. Nothing else changes.', { name }),
    action: t('Sign out'),
    destructive: true,
  })

/** The changes themselves; what waits for a successor is left to whoever asked for it. */
function useUserChanges(onDone: () => void) {
  const role = useChange(
    async (input: ChangeUserRoleInput) =>
      accepted((await execute(ChangeUserRoleDocument, { input })).changeUserRole).user,
    { onDone, onFailure: (error) => needsSuccessor(error) !== undefined },
  )
  const enabling = useChange(
    async ({ id }: UserRowFragment) => accepted((await execute(EnableUserDocument, { input: { id } })).enableUser).user,
    { onDone: ({ name }) => showDone(t('{name} can sign in again.', { name })) },
  )
  const disabling = useChange(
    async (input: DisableUserInput) => accepted((await execute(DisableUserDocument, { input })).disableUser).user,
    {
      onDone: (user) => {
        onDone()
        showUndo(t('{name} can no longer sign in.', { name: user.name }), () => enabling.mutate(user))
      },
      onFailure: (error) => needsSuccessor(error) !== undefined,
    },
  )
  const signingOut = useChange(async ({ id, name }: UserRowFragment) => ({ name, ended: await endSessions(id) }), {
    onDone: ({ name, ended }) =>
      showDone(t('{name} is signed out on {count, plural, one {# device} other {# devices}}.', { name, count: ended })),
  })
  return { role, enabling, disabling, signingOut }
}

/** Changing a colleague's role or access; a role change can be undone at once. */
export function useUserActions() {
  const [succession, setSuccession] = useState<Succession | null>(null)
  const { role, enabling, disabling, signingOut } = useUserChanges(() => setSuccession(null))
  const disable = async (user: UserRowFragment) => {
    if (await agreesToDisable(user)) disableWith(user)
  }
  const signOut = async (user: UserRowFragment) => {
    if (await agreesToSignOut(user)) signingOut.mutate(user)
  }
  const disableWith = (user: UserRowFragment, successorId?: string) => {
    disabling.mutate(
      { id: user.id, successorId },
      {
        onError: (error) =>
          askForSuccessor(error, { user, action: t('Disable'), proceed: (id) => disableWith(user, id) }),
      },
    )
  }
  const changeRole = (user: UserRowFragment, wanted: Role, successorId?: string) => {
    role.mutate(
      { id: user.id, role: wanted, successorId },
      {
        onSuccess: () =>
          showUndo(t('{name} is now {wanted}.', { name: user.name, wanted: insideSentence(wording(wanted)) }), () =>
            role.mutate({ id: user.id, role: user.role }),
          ),
        onError: (error) =>
          askForSuccessor(error, { user, action: t('Change role'), proceed: (id) => changeRole(user, wanted, id) }),
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
