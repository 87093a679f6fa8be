/** `copybook check` alone, for timing it without the launcher. */
import { checkCommand } from '../src/cli/check.ts'
import { standardIo } from '../src/cli/standard-io.ts'

process.exitCode = await checkCommand(process.argv.slice(2), standardIo())
