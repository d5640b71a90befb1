/** A node of a syntax tree. */
export interface Node {
  readonly type?: string
  readonly [key: string]: unknown
}

/** Tells whether a member of a node is a node. */
export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Every node of a tree, the tree itself first. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node
  for (const value of Object.values(node)) {
    const members: readonly unknown[] = Array.isArray(value) ? value : [value]
    for (const inner of members) if (isNode(inner)) yield* nodesOf(inner)
  }
}
