import type { CheckIo } from './check.ts'

/** The terminal or the pipe: `out` waits while whoever reads is slower than we write. */
export function standardIo(): CheckIo {
  return {
    out: line => {
      if (process.stdout.write(`${line}\n`)) return undefined
      return new Promise(resolve => process.stdout.once('drain', () => resolve()))
    },
    err: line => void process.stderr.write(`${line}\n`),
    stdin: process.stdin,
  }
}
