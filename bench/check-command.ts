/** `copybook check` alone, for timing it without the launcher; its last line on stderr is the CPU time it took, in ms. */
import { checkCommand } from '../src/cli/check.ts'
import { standardIo } from '../src/cli/standard-io.ts'

process.exitCode = await checkCommand(process.argv.slice(2), standardIo())
const { user, system } = process.cpuUsage()
process.stderr.write(`${(user + system) / 1000}\n`)
