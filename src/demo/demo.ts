import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Io } from '../cli/io.ts'
import { openInstallation } from '../installation.ts'
import type { Config } from '../platform/config.ts'
import { dropEmbeddedDatabase } from '../platform/database/embedded.ts'
import { systemClock } from '../platform/clock.ts'
import { createLog } from '../platform/log.ts'
import { hasTrust } from '../server/front-door.ts'
import { buildStaffApp } from '../build-staff-app.ts'
import { ROOT, serveInstallation, settledConfig, untilToldToStop } from '../start.ts'
import { describePages, describePeople, writeDemoFile } from './demo-file.ts'
import { registerApps } from './register-apps.ts'
import { registerHooks } from './register-hooks.ts'
import { seedDemo } from './seed.ts'
import { startStandIns } from './stand-ins.ts'

/** Lies in the data directory while the demo is being made, so that a start that was cut off is noticed. */
const HALF_MADE = 'half-made'

/**
 * `npm run demo`: a fictional trust, stand-in networks as their own processes, and sign-in by a button. Safe
 * to run again: what is there is kept, and a start that was interrupted is begun again.
 */
export async function demo(env: NodeJS.ProcessEnv, io: Io): Promise<number> {
  const config = await settledConfig({ LOG_LEVEL: 'warn', ...env }, join(ROOT, 'data/demo'), io)
  await buildStaffApp(ROOT, io)
  await clearHalfMade(config.dataDirectory, io)
  const standIns = await startStandIns(ROOT, join(config.dataDirectory, 'sandbox'))
  try {
    await runDemo(config, standIns.addresses, io)
  } finally {
    await standIns.stop()
  }
  return 0
}

async function runDemo(config: Config, standIns: Record<string, string>, io: Io): Promise<void> {
  const log = createLog(config.logLevel)
  const networkApps = await registerApps(standIns)
  const installation = await openInstallation({ config, log, demo: true, standIns, networkApps })
  const running = await serveInstallation(installation, async signIn => {
    if (await hasTrust(installation.db)) return
    io.out('Making a trust with two schools and a year of posts. This takes half a minute, once.')
    await mkdir(config.dataDirectory, { recursive: true })
    await writeFile(join(config.dataDirectory, HALF_MADE), '')
    await seedDemo(installation, signIn, standIns, systemClock.now())
    await rm(join(config.dataDirectory, HALF_MADE))
  })
  await registerHooks(standIns, networkApps, config.publicUrl)
  const file = await writeDemoFile(installation, join(config.dataDirectory, '../demo.json'), standIns)
  io.out(`\nCopybook is at ${config.publicUrl}. Everybody in it is invented.\n`)
  io.out(`Choose whose day to see: ${config.publicUrl}/demo\n`)
  for (const line of describePeople(file)) io.out(line)
  io.out('\nWhat the public sees, with boxes to write in:')
  for (const line of describePages(file)) io.out(line)
  io.out('Stop it with Ctrl+C. Nothing here is on the internet.')
  await untilToldToStop()
  await running.close()
  await installation.close()
}

/** Throws away what a start that was cut off has left; nothing of it was ever shown to anybody. */
async function clearHalfMade(directory: string, io: Io): Promise<void> {
  if (!existsSync(join(directory, HALF_MADE))) return
  io.out('The last start was cut off. Beginning again.')
  await dropEmbeddedDatabase(directory)
  for (const part of ['sandbox', 'media', HALF_MADE]) {
    await rm(join(directory, part), { recursive: true, force: true })
  }
}
