/** The command line. Returns the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  process.stdout.write(`copybook ${argv.join(' ')}\n`)
  return 0
}
