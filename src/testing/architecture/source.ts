import { readFile, readdir } from 'node:fs/promises'
import { join, posix } from 'node:path'

/** A file of the project as the architecture test reads it; `path` from the root, with `/`. */
export interface SourceFile {
  path: string
  text: string
}

export interface Import {
  from: string
  /** The file imported, as a path from the root; a package keeps its bare name. */
  to: string
  /** `import type` or `export type`: nothing of it is left when the program runs. */
  typeOnly: boolean
}

const FOLDERS = ['src', 'sandbox', 'e2e', 'bench']

/** Every TypeScript file of the folders that are under the rules. */
export async function readSources(root: string): Promise<SourceFile[]> {
  const lists = await Promise.all(
    FOLDERS.map(folder => readdir(join(root, folder), { recursive: true }).catch(() => [] as string[])),
  )
  const paths = lists
    .flatMap((list, index) => list.map(name => posix.join(FOLDERS[index]!, name.replaceAll('\\', '/'))))
    .filter(path => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  return Promise.all(paths.map(async path => ({ path, text: await readFile(join(root, path), 'utf8') })))
}

const STATEMENT =
  /(?:^|\n)\s*(?:import|export)\s+(?<type>type\s)?(?:[^'"`;()]*?\sfrom\s+)?'(?<static>[^']+)'|\bimport\(\s*'(?<dynamic>[^']+)'\s*\)/g

/** What a file imports or re-exports, dynamic imports and `import('…').Type` too. */
export function importsOf({ path, text }: SourceFile): Import[] {
  return [...text.matchAll(STATEMENT)].map(match => {
    const target = match.groups!['static'] ?? match.groups!['dynamic']!
    return {
      from: path,
      to: target.startsWith('.') ? posix.join(posix.dirname(path), target) : target,
      typeOnly: match.groups!['type'] !== undefined,
    }
  })
}

/** Tests, and what only tests use: they may look down from the top of the house. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /(?:^|\/)(?:testing|fixtures)\//.test(path)
}

/** The code without its comments, so that a word in an explanation is no breach. */
export function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1')
}
