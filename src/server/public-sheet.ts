import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const manifest = z.object({ 'look/public.css': z.object({ file: z.string() }) })

/**
 * The address of the public pages' style sheet, as the build named it: from the same tokens and fonts as the
 * staff app. Empty when nothing is built; a page without its looks still works.
 */
export async function publicSheet(webDirectory: string): Promise<string> {
  const text = await readFile(join(webDirectory, '.vite/manifest.json'), 'utf8').catch(() => 'null')
  const read = manifest.safeParse(JSON.parse(text))
  return read.success ? `/${read.data['look/public.css'].file}` : ''
}
