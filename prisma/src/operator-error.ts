/**
 * Something that whoever starts or operates the system must put right. Its message is one
 * sentence for that person, free of passwords and of rows, and is shown without a stack.
 */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}
