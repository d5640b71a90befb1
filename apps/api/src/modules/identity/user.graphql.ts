import { forwardPageArgs, pageCost } from '../../graphql/arguments.ts'
import { requireAction } from '../../graphql/refused-query.ts'
import { builder, editorial } from '../../graphql/builder.ts'
import { connectionOf, pageOf } from '../../graphql/connection.ts'
import { actorOf } from '../../graphql/context.ts'
import { editorialEnums } from '../../graphql/enums.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { typedId } from '../../platform/ids.ts'
import { changeUserRole } from './use-cases/change-user-role.ts'
import { disableUser } from './use-cases/disable-user.ts'
import { enableUser } from './use-cases/enable-user.ts'
import { inviteUser } from './use-cases/invite-user.ts'
import { setUpUrl } from './set-up-url.ts'
import { pageOfUsers } from './user.reads.ts'
import type { UserRecord } from './user.reads.ts'

export const User = builder.objectRef<UserRecord>('User').implement({
  description: 'A person who signs in.',
  fields: (t) => ({
    id: t.id({ description: 'The typed id: `user_01h…`.', resolve: ({ id }) => typedId('user', id) }),
    name: t.exposeString('name', { description: 'The name that colleagues see.' }),
    email: t.exposeString('email', { description: 'The address by which the user signs in.' }),
    role: t.field({ type: editorialEnums.Role, description: 'What the user may do.', resolve: ({ role }) => role }),
    disabledAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when the user is locked out.',
      resolve: ({ disabledAt }) => disabledAt,
    }),
    hasSetUp: t.exposeBoolean('hasSetUp', {
      description: 'Whether the user has chosen a password; false for somebody who is invited and has not yet.',
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When the user was invited.',
      resolve: ({ createdAt }) => createdAt,
    }),
  }),
})

const UserConnection = connectionOf('User', User, editorial)

builder.queryField('users', (t) =>
  t.field({
    type: UserConnection,
    complexity: pageCost,
    description: 'Who may sign in, the newest first. For administrators.',
    args: {
      ...forwardPageArgs(),
      role: t.arg({ type: editorialEnums.Role, ...editorial, description: 'Only those with this role.' }),
    },
    resolve: async (_root, args, context) => {
      const { actor, prisma } = actorOf(context)
      requireAction(actor, 'user:read')
      return pageOf<UserRecord>(await pageOfUsers(prisma, args))
    },
  }),
)

mutationFor('inviteUser', inviteUser, {
  description:
    'Adds a user, and makes a one-time link on which to choose a password. ' +
    'Inviting again somebody who has not yet done so makes a new link and voids the one before.',
  fields: (t) => ({
    user: t.field({ type: User, description: 'The user.', resolve: ({ user }) => user }),
    mailed: t.boolean({
      description:
        'Whether the link is on its way to the user by mail. Where the newsroom names no mail server it is not: send it yourself.',
      resolve: (_value, _args, { postbox }) => postbox?.send !== undefined,
    }),
    setUpUrl: t.string({
      description: 'The link: it works once, for a week unless the settings say otherwise.',
      resolve: ({ secret }, _args, context) => setUpUrl(context.adminUrl ?? '', secret),
    }),
  }),
})
mutationFor('changeUserRole', changeUserRole, {
  description:
    'Gives a user another role, at once, in sessions and for personal tokens too. ' +
    'An administrator always remains, and one who answers for service tokens names a successor.',
  errors: ['successor-required'],
  fields: (t) => ({ user: t.field({ type: User, description: 'The user.', resolve: ({ user }) => user }) }),
})
mutationFor('disableUser', disableUser, {
  description:
    'Locks a user out, at once: sessions and links end, personal tokens open nothing. ' +
    'An administrator always remains, and one who answers for service tokens names a successor.',
  errors: ['successor-required'],
  fields: (t) => ({ user: t.field({ type: User, description: 'The user.', resolve: ({ user }) => user }) }),
})
mutationFor('enableUser', enableUser, {
  description: 'Lets a user in again who was locked out.',
  fields: (t) => ({ user: t.field({ type: User, description: 'The user.', resolve: ({ user }) => user }) }),
})
