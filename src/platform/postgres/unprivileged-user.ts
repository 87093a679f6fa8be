import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { AppError } from '../errors.ts'

/** Whom PostgreSQL runs as: it refuses to run as root. */
export interface UnprivilegedUser {
  uid: number
  gid: number
}

const account = 'nobody'

/**
 * The account that PostgreSQL must run as, or undefined when this process is not root and needs none.
 * It has to be an account of /etc/passwd: initdb looks its name up.
 */
export async function unprivilegedUser(): Promise<UnprivilegedUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const line = (await readFile('/etc/passwd', 'utf8'))
    .split('\n')
    .find(line => line.startsWith(`${account}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  if (uid === undefined || gid === undefined) {
    throw new AppError(
      'unavailable',
      `The database does not run as root, and this machine has no account “${account}”. Start Copybook as another user, or set DATABASE_URL.`,
    )
  }
  return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }
}

/**
 * Runs a program as that account and waits. Its working directory is `/`, because the account may not be
 * able to enter ours. The exit code is 127 where the program cannot be reached.
 */
export async function runAs(
  user: UnprivilegedUser | undefined,
  program: string,
  args: readonly string[],
): Promise<{ code: number; output: string }> {
  const { promise, resolve } = Promise.withResolvers<{ code: number; output: string }>()
  const child = spawn(program, args, { ...user, cwd: '/', env: databaseEnvironment() })
  let output = ''
  child.stdout.on('data', chunk => (output += String(chunk)))
  child.stderr.on('data', chunk => (output += String(chunk)))
  child.on('error', error => resolve({ code: 127, output: error.message }))
  child.on('close', code => resolve({ code: code ?? 1, output }))
  return promise
}

/** What the database's programs see of our environment: nothing secret, and one locale everywhere. */
export function databaseEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C.UTF-8' }
}
