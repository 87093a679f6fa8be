import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CoverageFile } from '../policy/coverage.ts'

/**
 * The folder of the packs that come with Copybook. It is looked for upwards, because a built server runs from
 * another depth than its source.
 */
const folder = folderAbove(dirname(fileURLToPath(import.meta.url)))

function folderAbove(start: string): string {
  const here = join(start, 'policies')
  if (existsSync(join(here, 'dlpt-2025-11.yaml'))) return here
  const up = dirname(start)
  if (up === start) throw new Error('The folder "policies" is missing. Install Copybook again.')
  return folderAbove(up)
}

/** A pack that comes with Copybook; `file` is its name, `dlpt-2025-11.yaml`. */
export interface BundledPack {
  file: string
  text: string
}

/** All of them, by name. */
export async function bundledPacks(): Promise<BundledPack[]> {
  const files = (await readdir(folder)).filter(name => name.endsWith('.yaml')).sort()
  return Promise.all(files.map(async file => ({ file, text: await readFile(join(folder, file), 'utf8') })))
}

/** Null when the controls never ran: then no clause counts as in force. */
export async function readCoverage(): Promise<CoverageFile | null> {
  const file = join(folder, 'coverage.json')
  if (!existsSync(file)) return null
  return CoverageFile.parse(JSON.parse(await readFile(file, 'utf8')))
}
