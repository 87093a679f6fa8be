import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { operations } from './app.ts'
import { buildStaffApp } from './build-staff-app.ts'
import type { Io } from './cli/io.ts'
import type { Installation } from './installation.ts'
import { openInstallation } from './installation.ts'
import { systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { readConfig } from './platform/config.ts'
import { keyPath, readOrCreateKey } from './platform/key-file.ts'
import { createLog } from './platform/log.ts'
import { usableDataDirectory } from './platform/postgres/data-directory.ts'
import { hasTrust } from './server/front-door.ts'
import { createHttp } from './server/http.ts'
import { listen } from './server/serve.ts'
import type { SignIn } from './server/sign-in.ts'
import { createSignIn } from './server/sign-in.ts'

export const ROOT = fileURLToPath(new URL('../', import.meta.url))
const WEB = `${ROOT}dist/web`

/** `copybook start`: runs until it is told to stop, and then ends cleanly. */
export async function start(env: NodeJS.ProcessEnv, io: Io): Promise<number> {
  const config = await settledConfig(env, `${ROOT}data/live`, io)
  await buildStaffApp(ROOT, io)
  const log = createLog(config.logLevel)
  const installation = await openInstallation({ config, log, demo: false, standIns: {} })
  const running = await serveInstallation(installation)
  io.out(`Copybook is at ${config.publicUrl}`)
  if (!(await hasTrust(installation.db))) {
    io.out(`Set it up here, once: ${config.publicUrl}/set-up#${running.setupToken}`)
  }
  await untilToldToStop()
  await running.close()
  await installation.close()
  return 0
}

/** The settings, with a data directory that the database can live in. */
export async function settledConfig(env: NodeJS.ProcessEnv, preferred: string, io: Io): Promise<Config> {
  const config = readConfig(env, preferred)
  if (config.dataDirectoryChosen || config.database) return config
  const dataDirectory = await usableDataDirectory(config.dataDirectory)
  if (dataDirectory !== config.dataDirectory) {
    io.err(`The database cannot live in ${config.dataDirectory}; it is in ${dataDirectory}.`)
  }
  return { ...config, dataDirectory }
}

export interface Running {
  signIn: SignIn
  setupToken: string
  port: number
  close(): Promise<void>
}

/** Puts the HTTP face on an installation and starts its work; `prepare` runs before anybody can come in. */
export async function serveInstallation(
  installation: Installation,
  prepare: (signIn: SignIn) => Promise<void> = async () => {},
): Promise<Running> {
  const { config, db, log, runner, services, shelf, authPool, sessionSecret } = installation
  const signIn = createSignIn({
    pool: authPool,
    secret: sessionSecret,
    publicUrl: config.publicUrl,
    demo: services.demo,
  })
  const setupToken = (
    await readOrCreateKey(keyPath(config.dataDirectory, 'set-up.token'), () =>
      randomBytes(16).toString('base64url'),
    )
  ).toString('utf8')
  const { trustProxy } = config
  const face = { db, log, runner, services, shelf, signIn, operations, setupToken, trustProxy }
  const http = createHttp({ ...face, webDirectory: WEB, clock: systemClock })
  await prepare(signIn)
  const listening = await listen(http, config.host, config.port)
  await installation.work()
  return { signIn, setupToken, ...listening }
}

export function untilToldToStop(): Promise<void> {
  return new Promise(resolve => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}
