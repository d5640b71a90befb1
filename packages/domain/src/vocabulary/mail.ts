import { enumeration, type ValueOf } from './enumeration.ts'

export const HeldMailReason = enumeration('HeldMailReason', 'Why a mail is held and not sent.', {
  NOT_CONFIGURED: 'The newsroom names no server that sends mails.',
  REFUSED: 'The server will not take it: often the address is wrong.',
  GIVEN_UP: 'The server could not take it in ten attempts over some hours.',
  UNREADABLE: 'It was written by a process with another secret.',
})
export type HeldMailReason = ValueOf<typeof HeldMailReason>
