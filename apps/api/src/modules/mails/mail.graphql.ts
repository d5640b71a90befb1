import type { HeldMailReason } from '@sourceline/domain'
import { forwardPageArgs, pageCost } from '../../graphql/arguments.ts'
import { requireAction } from '../../graphql/refused-query.ts'
import { builder, editorial } from '../../graphql/builder.ts'
import { connectionOf, pageOf } from '../../graphql/connection.ts'
import { actorOf } from '../../graphql/context.ts'
import { editorialEnums } from '../../graphql/enums.ts'
import { mutationFor } from '../../graphql/mutation-for.ts'
import { typedId } from '../../platform/ids.ts'
import { pageOfMails, type MailRow } from './mail.reads.ts'
import { passMailOn } from './use-cases/pass-mail-on.ts'
import { sendMailAgain } from './use-cases/send-mail-again.ts'

const cures: Readonly<Record<HeldMailReason, string>> = {
  NOT_CONFIGURED:
    'Set SOURCELINE_SMTP_URL and SOURCELINE_MAIL_FROM, then send it again. Or invite the person again, and send the new link yourself.',
  REFUSED: 'Check the address, and invite the person at the right one. If it is right, send the mail again later.',
  GIVEN_UP: 'Run “npx sourceline mail test” with an address of your own, mend what it finds, then send the mail again.',
  UNREADABLE: 'Give every process the same SOURCELINE_SECRET, then invite the person again.',
}

const Mail = builder.objectRef<MailRow>('Mail').implement({
  description: 'A mail to one person.',
  fields: (t) => ({
    id: t.id({ description: 'The typed id: `mail_01h…`.', resolve: ({ id }) => typedId('mail', id) }),
    recipient: t.exposeString('recipient', { description: 'The address that it is for.' }),
    subject: t.exposeString('subject', { description: 'Its subject, which tells its kind.' }),
    state: t.field({
      type: editorialEnums.MailState,
      description: 'What has become of it.',
      resolve: ({ state }) => state,
    }),
    text: t.string({
      nullable: true,
      description:
        'Its text, while it is held; null otherwise, and where it was written by a process with another secret.',
      resolve: ({ id, state, sealed }, _args, { postbox }) => {
        const text = state === 'HELD' && sealed ? postbox?.seal.open(sealed, id) : null
        return text?.ok ? text.value.toString() : null
      },
    }),
    reason: t.field({
      type: editorialEnums.HeldMailReason,
      nullable: true,
      description: 'Why it is held; null where it is not.',
      resolve: ({ reason }) => reason,
    }),
    problem: t.exposeString('problem', {
      nullable: true,
      description: 'The code with which the last attempt failed, as of SMTP: `550`.',
    }),
    cure: t.string({
      nullable: true,
      description: 'What an administrator can do about it, in words; null where there is nothing to do.',
      resolve: ({ reason }) => reason && cures[reason],
    }),
    attempts: t.exposeInt('attempts', { description: 'How often its sending was tried.' }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was written.',
      resolve: ({ createdAt }) => createdAt,
    }),
    nextAttemptAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When its sending is tried next; null unless it waits.',
      resolve: ({ state, nextAttemptAt }) => (state === 'WAITING' ? nextAttemptAt : null),
    }),
    settledAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was sent, withdrawn or put aside.',
      resolve: ({ settledAt }) => settledAt,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'When what it says ends; it is not sent afterwards.',
      resolve: ({ expiresAt }) => expiresAt,
    }),
  }),
})

const MailConnection = connectionOf('Mail', Mail, editorial)

builder.queryField('mails', (t) =>
  t.field({
    type: MailConnection,
    complexity: pageCost,
    description:
      'Mails, the newest first, for administrators. How long it is remembered that one was sent is a setting.',
    args: {
      ...forwardPageArgs(),
      state: t.arg({ type: editorialEnums.MailState, ...editorial, description: 'Only those in this state.' }),
    },
    resolve: async (_root, args, context) => {
      const { actor, prisma } = actorOf(context)
      requireAction(actor, 'mail:read')
      return pageOf<MailRow>(await pageOfMails(prisma, args))
    },
  }),
)

mutationFor('sendMailAgain', sendMailAgain, {
  description: 'Lets a mail that was not sent be sent from now on, once what kept it is mended.',
  fields: (t) => ({ id: t.id({ description: 'The mail.', resolve: ({ id }) => typedId('mail', id) }) }),
})
mutationFor('passMailOn', passMailOn, {
  description: 'Puts a mail aside that was not sent: it was passed on by hand, or is not needed. Its text is gone.',
  fields: (t) => ({ id: t.id({ description: 'The mail.', resolve: ({ id }) => typedId('mail', id) }) }),
})
