import type { Anonymity } from '../vocabulary/attribution.ts'

/** What one level of anonymity asks of a newsroom, and what readers are told. */
export interface AnonymityRule {
  /** Readers must be told why the source is not named. */
  readonly reason: boolean
  /** An editor must have approved that it is not named. */
  readonly approver: boolean
  /** The attribution must point at a source that stands for whoever is not named. */
  readonly standIn: boolean
  /** Whether a claim may rest on it alone. */
  readonly soleSource: 'ALWAYS' | 'IF_APPROVED' | 'NEVER'
  /** What readers are told, with `{name}` for the name of the source or its stand-in. */
  readonly readersAreTold: string
  /** What follows where a reason is known, with `{reason}` for it. */
  readonly becauseOf: string
}

/** The rules for each level: one table for gate, forms and guides. */
export const anonymityRules: Readonly<Record<Anonymity, AnonymityRule>> = {
  NAMED: {
    reason: false,
    approver: false,
    standIn: false,
    soleSource: 'ALWAYS',
    readersAreTold: '{name} is named.',
    becauseOf: '',
  },
  PSEUDONYM: {
    reason: true,
    approver: true,
    standIn: true,
    soleSource: 'IF_APPROVED',
    readersAreTold: '{name} is not the real name, which we know.',
    becauseOf: ' We use another because: {reason}',
  },
  ROLE_ONLY: {
    reason: false,
    approver: false,
    standIn: true,
    soleSource: 'IF_APPROVED',
    readersAreTold: '{name} is named by role only.',
    becauseOf: ' The reason: {reason}',
  },
  UNNAMED_KNOWN_TO_US: {
    reason: true,
    approver: true,
    standIn: true,
    soleSource: 'IF_APPROVED',
    readersAreTold: 'We know who {name} is and do not give the name.',
    becauseOf: ' The reason: {reason}',
  },
  UNNAMED_KNOWN_TO_PUBLISHER: {
    reason: false,
    approver: false,
    standIn: true,
    soleSource: 'IF_APPROVED',
    readersAreTold: 'The publication that quotes {name} knows who it is. We do not.',
    becauseOf: ' It gives as the reason: {reason}',
  },
  UNIDENTIFIED: {
    reason: false,
    approver: true,
    standIn: true,
    soleSource: 'NEVER',
    readersAreTold: 'Nobody is known to know who {name} is.',
    becauseOf: ' What is known: {reason}',
  },
}

/** Says to readers how far a source is named and, where it is known, why no further. */
export function readersAreTold(anonymity: Anonymity, name: string, reason: string | null): string {
  const rule = anonymityRules[anonymity]
  const template = reason?.trim() ? `${rule.readersAreTold}${rule.becauseOf}` : rule.readersAreTold
  return template.replaceAll(/\{(name|reason)\}/g, (_, field) => (field === 'name' ? name : (reason ?? '').trim()))
}
