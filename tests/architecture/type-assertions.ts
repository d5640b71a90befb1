import { parseSync } from '@swc/core'
import { nodesOf } from './syntax.ts'

/** How many type assertions a text of TypeScript makes: `value as Type`, `<Type>value`; `as const` asserts nothing. */
export function assertionsIn(text: string, isTsx = false): number {
  const program = parseSync(text, { syntax: 'typescript', tsx: isTsx, target: 'es2023' })
  return [...nodesOf({ ...program })].filter(({ type }) => type === 'TsAsExpression' || type === 'TsTypeAssertion')
    .length
}
