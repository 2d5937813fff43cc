// What one sheet of paper would hold: a node with its inputs, or the single-input nodes (criteria) below one parent.
import type { DeskInput, DeskNode, DeskView } from '../seam'

export interface Entry {
  /** `node|input` */
  readonly key: string
  readonly node: DeskNode
  readonly input: DeskInput
}

export interface Sheet {
  /** The node that it is of; for criteria that of their parent. */
  readonly id: string
  /** The desk's node of that path, or else the first that it holds. */
  readonly node: DeskNode
  /** Its inputs are of all entrants at once. */
  readonly forAll: boolean
  readonly entries: readonly Entry[]
}

export const keyOf = (node: string, input: string): string => `${node}|${input}`

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** In the order of the desk. */
export const sheetsOf = (desk: Pick<DeskView, 'nodes'>): readonly Sheet[] => {
  const sheets = new Map<string, { id: string; forAll: boolean; entries: Entry[] }>()
  for (const node of desk.nodes)
    for (const input of node.inputs) {
      const lone = node.inputs.length === 1 && parentOf(node.path) !== '' && hasLoneSibling(desk.nodes, node)
      const id = lone ? parentOf(node.path) : node.path
      const key = `${id}|${input.scopeAll}`
      const sheet = sheets.get(key) ?? { id, forAll: input.scopeAll, entries: [] }
      sheet.entries.push({ key: keyOf(node.path, input.name), node, input })
      sheets.set(key, sheet)
    }
  return [...sheets.values()].flatMap((sheet) => {
    const node = desk.nodes.find(({ path }) => path === sheet.id) ?? sheet.entries[0]?.node
    return node === undefined ? [] : [{ ...sheet, node }]
  })
}

const hasLoneSibling = (nodes: readonly DeskNode[], { path }: DeskNode): boolean =>
  nodes.some((node) => node.path !== path && node.inputs.length === 1 && parentOf(node.path) === parentOf(path))

/** Whether a path is this node or below it. */
export const isWithin = (path: string, node: string): boolean => path === node || path.startsWith(`${node}/`)
