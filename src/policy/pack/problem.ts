import { isNode, isPair, isMap, type Document, type LineCounter } from 'yaml'

export type Path = readonly (string | number)[]

/** Something wrong in a pack, at a place that an editor can jump to. Lines and columns count from 1. */
export interface Problem {
  level: 'error' | 'warning'
  line: number
  col: number
  /** `channels[0].rules[2].clause` */
  path: string
  /** What is wrong. */
  wrong: string
  /** What would be right. */
  right: string
}

/** `policies/mine.yaml:12:5 rules[0].id: "Bad Id" is no id; small letters, digits and dashes` */
export function formatProblem(file: string, { line, col, path, wrong, right }: Problem): string {
  return `${file}:${line}:${col} ${path ? `${path}: ` : ''}${wrong}; ${right}`
}

export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${key}` : key),
    '',
  )
}

/** Finds the line of a value, or of the key itself, in a YAML document; a missing one is where it should be. */
export class Places {
  readonly #document: Document
  readonly #lines: LineCounter

  constructor(document: Document, lines: LineCounter) {
    this.#document = document
    this.#lines = lines
  }

  ofValue(path: Path): { line: number; col: number } {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? this.#document.contents : this.#document.getIn(path.slice(0, depth), true)
      if (isNode(node) && node.range) return this.ofOffset(node.range[0])
    }
    return { line: 1, col: 1 }
  }

  ofKey(path: Path): { line: number; col: number } {
    const parent = path.length === 1 ? this.#document.contents : this.#document.getIn(path.slice(0, -1), true)
    const key = path.at(-1)
    if (isMap(parent)) {
      const pair = parent.items.find(item => isPair(item) && String(item.key) === String(key))
      if (pair && isNode(pair.key) && pair.key.range) return this.ofOffset(pair.key.range[0])
    }
    return this.ofValue(path)
  }

  ofOffset(offset: number): { line: number; col: number } {
    const { line, col } = this.#lines.linePos(offset)
    return { line: Math.max(line, 1), col: Math.max(col, 1) }
  }
}
