import { Kind, parse, visit, type ArgumentNode, type GraphQLError } from 'graphql'

/**
 * Which argument of a query an error of its validation, or of its variables, is about: the innermost one that holds the
 * wrong value, or that takes the wrong variable. Undefined where it is about none.
 *
 * @param maxTokens How long a document may be, as where it was read first.
 */
export function wrongArgument({ source, positions, message }: GraphQLError, maxTokens: number): string | undefined {
  const named = /\bargument "(\w+)"/i.exec(message)?.[1]
  const [place] = positions ?? []
  if (named !== undefined || !source || place === undefined) return named
  const variable = /^Variable "\$(\w+)"/.exec(message)?.[1]
  let found: string | undefined
  let document
  try {
    document = parse(source.body, { maxTokens })
  } catch {
    return undefined
  }
  visit(document, {
    [Kind.ARGUMENT]: (argument) => {
      if (variable === undefined ? holds(argument, place) : takes(argument, variable)) found ??= argument.name.value
    },
  })
  return found
}

const holds = ({ value: { loc } }: ArgumentNode, place: number): boolean =>
  loc !== undefined && loc.start <= place && place < loc.end

function takes(argument: ArgumentNode, variable: string): boolean {
  let found = false
  visit(argument, { [Kind.VARIABLE]: ({ name }) => void (found ||= name.value === variable) })
  return found
}
