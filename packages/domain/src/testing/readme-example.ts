import { checkAnonymity, explainOrigins, independentOrigins, readersAreTold, type Statement } from '@sourceline/domain'

const said = { stance: 'ASSERTS', anonymity: 'NAMED', onBehalfOfId: null, affiliationId: null } as const
const statements: Statement[] = [
  { ...said, id: '1', sourceId: 'the memo', reportedViaId: 'the Gazette' },
  { ...said, id: '2', sourceId: 'the memo', reportedViaId: 'the Herald' },
  { ...said, id: '3', sourceId: 'the minister', reportedViaId: null, affiliationId: 'the ministry' },
  { ...said, id: '4', sourceId: 'the ministry', reportedViaId: null },
  { ...said, id: '5', sourceId: 'the army', reportedViaId: null, stance: 'DECLINES_TO_COMMENT' },
]

export const words = explainOrigins(independentOrigins(statements), (sourceId) => sourceId)

export const findings = checkAnonymity({ anonymity: 'UNNAMED_KNOWN_TO_US', reason: null, standIn: true })
export const told = readersAreTold('UNNAMED_KNOWN_TO_US', 'the clerk', 'Fears for the job.')
