import { pageArgs, pageCost } from '../../graphql/arguments.ts'
import { requireAction } from '../../graphql/refused-query.ts'
import { builder, desk } from '../../graphql/builder.ts'
import { connectionOf, pageOf } from '../../graphql/connection.ts'
import { actorOf } from '../../graphql/context.ts'
import { deskEnums } from '../../graphql/enums.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { typedId } from '../../platform/ids.ts'
import { pageOfHeldMails } from './mail.reads.ts'
import type { HeldMail as HeldMailRecord } from './mail.reads.ts'
import { passMailOn } from './use-cases/pass-mail-on.ts'
import { sendMailAgain } from './use-cases/send-mail-again.ts'

const HeldMail = builder.objectRef<HeldMailRecord>('HeldMail').implement({
  description: 'A mail that was not sent, for an administrator to pass on.',
  fields: (t) => ({
    id: t.id({ description: 'The typed id: `mail_01h…`.', resolve: ({ id }) => typedId('mail', id) }),
    recipient: t.exposeString('recipient', { description: 'The address that it is for.' }),
    subject: t.exposeString('subject', { description: 'Its subject.' }),
    text: t.string({
      nullable: true,
      description: 'Its text; null where it was written by a process with another secret.',
      resolve: ({ id, sealed }, _args, { postbox }) => {
        const text = sealed && postbox?.seal.open(sealed, id)
        return text?.ok ? text.value.toString() : null
      },
    }),
    reason: t.field({
      type: deskEnums.HeldMailReason,
      description: 'Why it is held.',
      resolve: ({ reason }) => reason,
    }),
    problem: t.string({
      nullable: true,
      description: 'The code with which the last attempt failed, as of SMTP: `550`.',
      resolve: ({ problem }) => problem,
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was written.',
      resolve: ({ createdAt }) => createdAt,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'When what it says ends; it is not shown afterwards.',
      resolve: ({ expiresAt }) => expiresAt,
    }),
  }),
})

const HeldMailConnection = connectionOf('HeldMail', HeldMail, desk)

builder.queryField('heldMails', (t) =>
  t.field({
    type: HeldMailConnection,
    complexity: pageCost,
    description: 'Mails that were not sent, the newest first. For administrators.',
    args: pageArgs(),
    resolve: async (_root, args, context) => {
      const { actor, prisma } = actorOf(context)
      requireAction(actor, 'mail:read')
      return pageOf<HeldMailRecord>(await pageOfHeldMails(prisma, args))
    },
  }),
)

mutationFor('sendMailAgain', sendMailAgain, {
  description: 'Lets a held mail be sent after all, once what kept it is mended.',
  fields: (t) => ({ id: t.id({ description: 'The mail.', resolve: ({ id }) => typedId('mail', id) }) }),
})
mutationFor('passMailOn', passMailOn, {
  description: 'Notes that a held mail was passed on by hand, or is not needed. Its text is gone.',
  fields: (t) => ({ id: t.id({ description: 'The mail.', resolve: ({ id }) => typedId('mail', id) }) }),
})
