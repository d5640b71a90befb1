import { CorrectionKind, CorrectionOrigin } from '@sourceline/domain'
import { idOf } from '../../platform/ids.ts'
import { moment, text, wordOf, words } from '../../platform/inputs.ts'
import { referenceList } from '../../platform/records/reference-list.ts'
import { correctionRecord } from './correction.record.ts'

/** The fields of a correction, as inputs. */
export const correctionFields = {
  kind: wordOf(CorrectionKind).describe('What sort of note it is.'),
  origin: wordOf(CorrectionOrigin).describe('Whose mistake it was.'),
  note: words(5000, 'what readers are told').describe('The note as readers see it.'),
  wrong: text(5000).nullable().describe('What was wrong.'),
  right: text(5000).nullable().describe('What is right.'),
  claimIds: referenceList(correctionRecord, 'claims').describe('The claims that it concerns.'),
  supersedesId: idOf('correction').nullable().describe('An earlier correction of the same article that it replaces.'),
  issuedAt: moment.describe('The date of the note; that of its publication where none is given.'),
}
