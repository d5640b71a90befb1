import { enumeration, type ValueOf } from './enumeration.ts'

export const RedactionScope = enumeration('RedactionScope', 'Where a redaction strikes.', {
  RECORD: 'Words in one record, in all its versions and what it carries.',
  NEWSROOM: 'Words wherever they stand.',
  VERSION: 'One version of a record, whole.',
})
export type RedactionScope = ValueOf<typeof RedactionScope>

export const RedactionGround = enumeration('RedactionGround', 'Why something may no longer be kept or shown.', {
  PRIVACY: 'It concerns somebody’s private life or data.',
  SAFETY: 'It puts somebody in danger.',
  LEGAL: 'The law forbids it.',
  COURT_ORDER: 'A court has ordered it: carried out at once.',
})
export type RedactionGround = ValueOf<typeof RedactionGround>

export const RedactionState = enumeration('RedactionState', 'Where a redaction stands.', {
  PROPOSED: 'Waits for a second person.',
  WAITING: 'Nobody else may redact: carried out when it is due, unless it is called off.',
  APPLIED: 'Carried out.',
  CALLED_OFF: 'Called off; nothing was changed.',
})
export type RedactionState = ValueOf<typeof RedactionState>
