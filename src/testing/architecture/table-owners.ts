import { mayKnow, roomOf } from './floors.ts'
import type { SourceFile } from './source.ts'
import { isTest, withoutComments } from './source.ts'

const DECLARATION = /interface Tables \{(?<body>[^}]*)\}/g
const BUILDER =
  /\.(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto|innerJoin|leftJoin|rightJoin|fullJoin)\(\s*(?<tables>\[[^\]]*\]|'[^']+')/g
const RAW = /\b(?:from|into|update|join)\s+(?<table>[a-z_]+)\b/g

/** Which room declares each table, from the rooms' own `interface Tables { … }`. */
export function tableOwners(files: readonly SourceFile[]): Map<string, string> {
  const owners = new Map<string, string>()
  for (const { path, text } of files) {
    for (const { groups } of withoutComments(text).matchAll(DECLARATION)) {
      for (const [, table] of groups!['body']!.matchAll(/^\s*(\w+):/gm)) owners.set(table!, roomOf(path))
    }
  }
  return owners
}

/** A sentence for each query of a table whose room the asking room may not know. */
export function tableBreaches(files: readonly SourceFile[]): string[] {
  const owners = tableOwners(files)
  return files.flatMap(file => {
    if (!file.path.startsWith('src/') || isTest(file.path)) return []
    return [...new Set(tablesIn(file))].flatMap(table => {
      const owner = owners.get(table)
      if (!owner || mayKnow(roomOf(file.path), owner)) return []
      return [`${file.path} asks the table ${table}, which belongs to ${owner}`]
    })
  })
}

function tablesIn({ text }: SourceFile): string[] {
  const code = withoutComments(text)
  const built = [...code.matchAll(BUILDER)].flatMap(({ groups }) =>
    [...groups!['tables']!.matchAll(/'(\w+)/g)].map(([, table]) => table!),
  )
  const raw = [...code.matchAll(/sql(?:<[^`]*>)?`[^`]*`/g)].flatMap(([statement]) =>
    [...statement.matchAll(RAW)].map(({ groups }) => groups!['table']!),
  )
  return [...built, ...raw]
}
