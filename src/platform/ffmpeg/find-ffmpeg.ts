import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A program that reads and writes films. */
export interface Ffmpeg {
  path: string
  /** As it names itself: "5.1.9-0+deb12u1". */
  version: string
}

/** Told where none is found; what to do about it is the server's administrator's. */
export const NO_FFMPEG =
  'Films cannot be looked through here: ffmpeg is missing. Install it on the server, or say where it is with FFMPEG.'

/**
 * Looks for ffmpeg at the start: where `named` says, else the system's own, which its distribution keeps safe, else the
 * one that npm brought. Nothing is downloaded. Null: there is none that can write H.264.
 *
 * @param named the setting FFMPEG.
 */
export async function findFfmpeg(named: string | null = null): Promise<Ffmpeg | null> {
  for (const path of named === null ? ['ffmpeg', ...shipped()] : [named]) {
    const version = await versionOf(path)
    if (version !== null) return { path, version }
  }
  return null
}

async function versionOf(path: string): Promise<string | null> {
  try {
    const { stdout } = await run(path, ['-hide_banner', '-version'], { timeout: 10_000 })
    const version = /^ffmpeg version (\S+)/m.exec(stdout)?.[1]
    const { stdout: encoders } = await run(path, ['-hide_banner', '-encoders'], { timeout: 10_000 })
    return version !== undefined && /\blibx264\b/.test(encoders) ? version : null
  } catch {
    return null
  }
}

/** What npm brought, where it brings one for this machine. */
function shipped(): string[] {
  try {
    const name = `@ffmpeg-installer/${process.platform}-${process.arch}/package.json`
    return [join(dirname(createRequire(import.meta.url).resolve(name)), 'ffmpeg')]
  } catch {
    return []
  }
}
