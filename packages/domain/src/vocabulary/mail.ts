import { enumeration, type ValueOf } from './enumeration.ts'

export const MailState = enumeration('MailState', 'What has become of a mail.', {
  WAITING: 'On its way, or waiting for another attempt.',
  HELD: 'Not sent; an administrator decides what becomes of it.',
  SENT: 'Taken by the mail server.',
  WITHDRAWN: 'Not sent, because what it told of had ended or it was too late.',
  PASSED_ON: 'Put aside by an administrator.',
})
export type MailState = ValueOf<typeof MailState>

export const HeldMailReason = enumeration('HeldMailReason', 'Why a mail is held and not sent.', {
  NOT_CONFIGURED: 'The newsroom names no server that sends mails.',
  REFUSED: 'The server will not take it: often the address is wrong.',
  GIVEN_UP: 'The server could not take it in ten attempts over some hours.',
  UNREADABLE: 'It was written by a process with another secret.',
})
export type HeldMailReason = ValueOf<typeof HeldMailReason>
