/** A page of a Relay connection whose size does not matter. */
export interface NodePage<Node> {
  readonly nodes: readonly Node[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }
}

/** Reads a connection to its end, page after page: for choices, which are incomplete without their last page. */
export async function everyNode<Node>(fetchPage: (after: string | null) => Promise<NodePage<Node>>): Promise<Node[]> {
  const nodes: Node[] = []
  let after: string | null = null
  for (;;) {
    const page: NodePage<Node> = await fetchPage(after)
    nodes.push(...page.nodes)
    if (!page.pageInfo.hasNextPage || !page.pageInfo.endCursor) return nodes
    after = page.pageInfo.endCursor
  }
}
