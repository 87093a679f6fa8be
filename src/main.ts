import type { Io } from './cli/io.ts'
import { AppError } from './platform/errors.ts'

const HELP = `copybook: runs a school's social media by its own policy

  copybook start                          run the server (npm start)
  copybook demo                           run it with a fictional trust and stand-in networks (npm run demo)
  copybook check …                        check posts of a file against a policy and a register
  copybook moderate …                     say of comments in a file what to keep, look at or remove
  copybook policy lint|show|coverage …    read a policy pack
  copybook evidence verify FILE …         verify an export, offline
  copybook db setup|migrate …             prepare a PostgreSQL of your own

Each command says more with --help.`

/** The command line. Each command is loaded when it is asked for. Returns the exit code. */
export async function main([command, ...args]: readonly string[]): Promise<number> {
  const io: Io = {
    out: line => process.stdout.write(`${line}\n`),
    err: line => process.stderr.write(`${line}\n`),
  }
  try {
    return await run(command, args, io)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    io.err(error.message)
    return 1
  }
}

async function run(command: string | undefined, args: string[], io: Io): Promise<number> {
  switch (command) {
    case 'start':
      return (await import('./start.ts')).start(process.env, io)
    case 'demo':
      return (await import('./demo/demo.ts')).demo(process.env, io)
    case 'check': {
      const { standardIo } = await import('./cli/standard-io.ts')
      return (await import('./cli/check.ts')).checkCommand(args, standardIo())
    }
    case 'moderate': {
      const { standardIo } = await import('./cli/standard-io.ts')
      return (await import('./cli/moderate.ts')).moderateCommand(args, standardIo())
    }
    case 'policy':
      return (await import('./cli/policy.ts')).policyCommand(args, io)
    case 'evidence':
      return (await import('./cli/evidence.ts')).evidenceCommand(args, io)
    case 'db': {
      const { queues } = await import('./app.ts')
      return (await import('./cli/database.ts')).databaseCommand(args, io, queues)
    }
    default:
      io.out(HELP)
      return command === undefined || command === '--help' || command === 'help' ? 0 : 2
  }
}
