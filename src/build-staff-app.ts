import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Io } from './cli/io.ts'
import { AppError } from './platform/errors.ts'

/**
 * Builds the staff app where there is none yet, or one of older sources: after a pull nobody must remember to. Built in
 * a process of its own: its memory is given back, and it is a production build whatever this process runs under.
 *
 * @param root of the program; the app is built into `dist/web`.
 */
export async function buildStaffApp(root: string, io: Io): Promise<void> {
  const built = await stat(join(root, 'dist/web/index.html')).catch(() => null)
  if (built && (await newest(join(root, 'src/web'))) <= built.mtimeMs) return
  io.out(built ? 'Building the staff app anew.' : 'Building the staff app, once.')
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'inherit', 'inherit'] },
  )
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new AppError('unavailable', 'The staff app could not be built. See the lines above.')
}

/** When the last of the files in a folder was changed, in milliseconds since 1970. */
export async function newest(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile())
  const times = await Promise.all(files.map(file => stat(join(file.parentPath, file.name))))
  return Math.max(0, ...times.map(({ mtimeMs }) => mtimeMs))
}
