import { parse, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql'

/** What it takes to validate a document, before it is tried. */
export interface DocumentCost {
  /** Fields that are compared with one another, as they have one name in one place; it grows with their square. */
  readonly pairs: number
  /** Fields, each as often as it stands somewhere once fragments are spread. */
  readonly fields: number
}

/** So much is counted, and no more: what costs more is refused anyway. */
const enough = 100_000
/** How deep a selection is followed; fragments that spread themselves end here. */
const deepest = 40

/** Reckons what a document costs to validate, in time that grows with its length; null where it cannot be parsed. */
export function costOf(text: string, maxTokens: number): DocumentCost | null {
  try {
    return reckon(parse(text, { noLocation: true, maxTokens }))
  } catch {
    return null
  }
}

function reckon(document: DocumentNode): DocumentCost {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === 'FragmentDefinition' ? [[definition.name.value, definition] as const] : [],
    ),
  )
  const counted = { pairs: 0, fields: 0 }
  for (const { kind, ...definition } of document.definitions)
    if (kind === 'OperationDefinition' || kind === 'FragmentDefinition')
      if ('selectionSet' in definition) compare([definition.selectionSet], fragments, counted, 0)
  return counted
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

/** Counts what is compared among selections that are merged into one, and below them. */
function compare(
  selections: readonly SelectionSetNode[],
  fragments: Fragments,
  counted: { pairs: number; fields: number },
  depth: number,
): void {
  const byName = new Map<string, { count: number; below: SelectionSetNode[] }>()
  const spread = new Set<string>()
  const waiting = [...selections]
  for (let set = waiting.pop(); set && counted.fields < enough; set = waiting.pop())
    for (const selection of set.selections) {
      if (selection.kind === 'InlineFragment') waiting.push(selection.selectionSet)
      else if (selection.kind === 'FragmentSpread') {
        const fragment = spread.has(selection.name.value) ? undefined : fragments.get(selection.name.value)
        spread.add(selection.name.value)
        if (fragment) waiting.push(fragment.selectionSet)
      } else {
        const name = selection.alias?.value ?? selection.name.value
        const same = byName.get(name) ?? { count: 0, below: [] }
        byName.set(name, same)
        counted.fields += 1
        counted.pairs += same.count
        same.count += 1
        if (selection.selectionSet) same.below.push(selection.selectionSet)
      }
    }
  if (depth >= deepest) return
  for (const { below } of byName.values())
    if (below.length > 0 && counted.pairs < enough && counted.fields < enough)
      compare(below, fragments, counted, depth + 1)
}
