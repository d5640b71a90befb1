import { fillSentence, type Parameter, type ParametersOf, type Sentence, type Told } from '@sourceline/domain'
import { generalRefusals } from './general-refusals.ts'

/** Why something was refused: a code and parameters for programs, and the sentence that they make for people. */
export interface Refusal<Code extends string = string> {
  readonly code: Code
  readonly parameters: Readonly<Record<string, Parameter>>
  /** What is wrong, and the cure. */
  readonly message: string
}

/** One thing wrong with the input. */
export interface FieldIssue<Code extends string = string> extends Refusal<Code> {
  /** The field's path: `attributions.0.quote`. */
  readonly field: string
}

/** Something wrong with one field. */
export interface FieldRefusal<Code extends string = string> {
  readonly kind: 'validation'
  readonly issues: readonly FieldIssue<Code>[]
}

type Sentences = Readonly<Record<string, Sentence>>
type Given<Text extends Sentence> = [keyof ParametersOf<Text>] extends [never] ? [] : [ParametersOf<Text>]

/** Makes refusals of a catalogue; parameters are those that the sentence of the code names. */
interface Refusing<Catalogue extends Sentences> {
  /** A refusal that names no field. */
  refusal<Code extends keyof Catalogue & string>(code: Code, ...parameters: Given<Catalogue[Code]>): Refusal<Code>
  /** One thing wrong with a field. */
  issue<Code extends keyof Catalogue & string>(
    code: Code,
    details: ParametersOf<Catalogue[Code]> & { readonly field: string },
  ): FieldIssue<Code>
  /** The failure of one field. */
  refused<Code extends keyof Catalogue & string>(
    code: Code,
    details: ParametersOf<Catalogue[Code]> & { readonly field: string },
  ): FieldRefusal<Code>
  /** A refusal that a rule has decided on. */
  inWords<One extends Told<Catalogue>>(told: One): Refusal<One['code']>
}

const declared = new Map<string, Sentence>(Object.entries(generalRefusals))

/** The codes of a catalogue. */
export const codesIn = <Code extends string>(catalogue: Readonly<Record<Code, Sentence>>): readonly Code[] =>
  Object.keys(catalogue) as Code[]

/** A code as programs outside read it: `slug-taken` → `SLUG_TAKEN`. */
export const codeForPrograms = (code: string): string => code.toUpperCase().replaceAll('-', '_')

/** Every code of the modules that are loaded, with its sentence. */
export const allRefusals = (): ReadonlyMap<string, Sentence> => declared

function refusing<Catalogue extends Sentences>(catalogue: Catalogue): Refusing<Catalogue> {
  const say = <Code extends string>(code: Code, parameters: Readonly<Record<string, Parameter>>): Refusal<Code> => ({
    code,
    parameters,
    message: fillSentence(catalogue[code] ?? code, parameters),
  })
  const issue: Refusing<Catalogue>['issue'] = (code, { field, ...parameters }) => ({ field, ...say(code, parameters) })
  return {
    refusal: (code, ...[parameters]) => say(code, parameters ?? {}),
    issue,
    refused: (code, details) => ({ kind: 'validation', issues: [issue(code, details)] }),
    inWords: ({ code, parameters }) => say(code, parameters),
  }
}

/**
 * Declares what a module refuses: a sentence for each code, with its parameters in braces. What is given back
 * makes refusals of these codes and of the general ones.
 *
 * @throws Error when a code is declared already.
 */
export function defineRefusals<const Own extends Sentences>(own: Own): Refusing<Own & typeof generalRefusals> {
  for (const [code, sentence] of Object.entries(own)) {
    if (declared.has(code)) throw new Error(`the refusal ${code} is declared twice`)
    declared.set(code, sentence)
  }
  return refusing({ ...generalRefusals, ...own })
}

/** Refusals that belong to no noun. */
export const { refusal, issue, refused } = refusing(generalRefusals)
