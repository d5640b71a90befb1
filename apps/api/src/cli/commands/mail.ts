import type { Command } from 'commander'
import { CommandFailed, type Terminal } from '../terminal.ts'

/** `mail test`: whether mails can be sent. */
export function mailCommand(program: Command, terminal: Terminal): void {
  program
    .command('mail')
    .description('the mails of the newsroom')
    .command('test')
    .description('send a mail to an address, by the server that SOURCELINE_SMTP_URL names')
    .argument('<address>', 'an address of your own')
    .action(async (address: string) => {
      const { smtp } = terminal.env()
      if (!smtp) throw new CommandFailed('No mail server is named: set SOURCELINE_SMTP_URL and SOURCELINE_MAIL_FROM.')
      const [{ smtpSender }, { newUuid }] = await Promise.all([
        import('../../platform/mail/smtp.ts'),
        import('../../platform/ids.ts'),
      ])
      const attempt = await smtpSender(smtp)({
        id: newUuid(),
        recipient: address,
        subject: 'A test of the newsroom’s mail',
        text: 'The newsroom can send mails. Somebody who runs it has tried that with this one.',
      })
      switch (attempt.kind) {
        case 'accepted':
          terminal.note(`${smtp.host} has taken a mail to ${address}. Look for it there, and among unwanted mails.`)
          return
        case 'refused':
          throw new CommandFailed(
            `${smtp.host} does not take a mail from ${smtp.from} to ${address} (${attempt.code}): check both addresses.`,
          )
        case 'failed':
          throw new CommandFailed(
            `${smtp.host} cannot be used (${attempt.code}): check SOURCELINE_SMTP_URL and that the server can be reached.`,
          )
      }
    })
}
