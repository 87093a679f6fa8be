import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { installDatabase } from '../platform/database/install.ts'
import { ROLES, setUpRoles, setUpStatements } from '../platform/database/roles.ts'
import type { QueueDefinition } from '../platform/jobs/queue.ts'
import type { Io } from './io.ts'

const HELP = `copybook db setup --admin-url URL [--database NAME] [--print]
  Makes the three roles and the database, migrates it, and prints the settings of the server.
  With --print it only prints the SQL, for an administrator to read and run.

copybook db migrate --owner-url URL
  Brings the database to this version, as its owner. Run it before each upgrade.`

/** `copybook db setup|migrate`. Returns the exit code. */
export async function databaseCommand(
  args: readonly string[],
  io: Io,
  queues: readonly QueueDefinition[],
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'admin-url': { type: 'string' },
      'owner-url': { type: 'string' },
      database: { type: 'string', default: 'copybook' },
      print: { type: 'boolean', default: false },
    },
  })
  if (positionals[0] === 'setup' && values.print) return printSetUp(values.database, io)
  if (positionals[0] === 'setup' && values['admin-url']) {
    return setUp(values['admin-url'], values.database, io, queues)
  }
  if (positionals[0] === 'migrate' && values['owner-url']) {
    await installDatabase({ url: values['owner-url'] }, { queues, demo: false })
    io.out('The database is of this version now.')
    return 0
  }
  io.out(HELP)
  return 2
}

function printSetUp(database: string, io: Io): number {
  const blank = { owner: 'CHOOSE-ONE', app: 'CHOOSE-ANOTHER', auth: 'CHOOSE-A-THIRD' }
  for (const statement of setUpStatements(database, blank)) io.out(`${statement};`)
  return 0
}

async function setUp(
  adminUrl: string,
  database: string,
  io: Io,
  queues: readonly QueueDefinition[],
): Promise<number> {
  const secret = () => randomBytes(24).toString('base64url')
  const passwords = { owner: secret(), app: secret(), auth: secret() }
  await setUpRoles({ url: adminUrl }, database, passwords)
  const urlOf = (role: keyof typeof ROLES): string => {
    const url = new URL(adminUrl)
    url.username = ROLES[role]
    url.password = passwords[role]
    url.pathname = `/${database}`
    return url.href
  }
  await installDatabase({ url: urlOf('owner') }, { queues, demo: false })
  io.out(`DATABASE_URL=${urlOf('app')}`)
  io.out(`DATABASE_AUTH_URL=${urlOf('auth')}`)
  io.err(`Keep this for "copybook db migrate", away from the server: ${urlOf('owner')}`)
  return 0
}
