import { failed, ok, type Result } from '@sourceline/domain'
import type { Failure } from '../../platform/failure.ts'
import { typedId } from '../../platform/ids.ts'
import { postMail } from '../../platform/mail/post-mail.ts'
import type { Running } from '../../platform/use-case.ts'
import { peopleLetIn, type PersonLetIn } from '../identity/public.ts'
import { refused } from './comment.refusals.ts'

/** What the mails about a comment are about, so that they end with it. */
export const aboutComment = (commentId: string): string => `comment ${commentId}`

/** The people whom a comment mentions, each once; a failure that names the first who may not read it. */
export async function mentionedPeople(
  { tx }: Running,
  ids: readonly string[],
): Promise<Result<PersonLetIn[], Failure<'mentioned-missing'>>> {
  const wanted = [...new Set(ids)]
  const people = await peopleLetIn(tx, wanted, 'comment:read')
  const missing = wanted.find((id) => !people.some((person) => person.id === id))
  if (missing !== undefined)
    return failed(refused('mentioned-missing', { field: 'mentionedIds', id: typedId('user', missing) }))
  return ok(people)
}

const week = 7 * 24 * 3_600_000

/** Tells people by mail that a comment mentions them; whoever wrote it is told nothing. No word of article or comment is in it. */
export async function tellMentioned(
  { tx, now, actor, postbox }: Running,
  people: readonly PersonLetIn[],
  { commentId, threadId, articleId }: { commentId: string; threadId: string; articleId: string },
): Promise<void> {
  if (!postbox) return
  const address = new URL(`/articles/${typedId('article', articleId)}`, postbox.adminUrl)
  address.searchParams.set('comment', typedId('comment', threadId))
  for (const { name, email } of people.filter(({ id }) => id !== actor.id))
    await postMail(
      { tx, now, actor, postbox },
      {
        recipient: email,
        subject: `${actor.name} mentioned you in a comment`,
        text: [
          `Hello ${name},`,
          `${actor.name} mentioned you in a comment on an article. Read it and answer here:`,
          address.href,
        ].join('\n\n'),
        about: aboutComment(commentId),
        expiresAt: new Date(now.getTime() + week),
      },
    )
}
