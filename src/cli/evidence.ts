import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { isCheckpoint } from '../evidence/checkpoint.ts'
import { linesOf } from '../evidence/export-format.ts'
import { parseVerificationKey } from '../evidence/signing-key.ts'
import type { VerificationKey } from '../evidence/signing-key.ts'
import { verifyExport } from '../evidence/verify-export.ts'
import type { Contents, Verification } from '../evidence/verify-export.ts'
import { AppError, invalid } from '../platform/errors.ts'
import type { Io } from './io.ts'

const USAGE = `Usage: copybook evidence verify FILE [--key K] [--checkpoint C] [--json]

Checks an export of the record on any computer, without a network or a database.
  FILE            the export that you downloaded
  --key K         the school's key, or a file with it, from where you keep it
  --checkpoint C  a file with an earlier checkpoint; give it again for more

Ends with 0 when the record is whole, 1 when it is not, 2 when it could not be checked.
`

/**
 * `copybook evidence …`. Returns the exit code: 0 whole (also when the signer is unproven), 1 not shown to be
 * whole, 2 could not be checked. Works offline and needs no installation of Copybook's server.
 */
export async function evidenceCommand(args: readonly string[], io: Io): Promise<number> {
  const json = args.includes('--json')
  try {
    const verified = await verifyFromDisk(args)
    if (json) io.out(JSON.stringify(verified))
    else for (const line of sentencesFor(verified)) io.out(printable(line))
    return verified.kind === 'signed' || verified.kind === 'unproven' ? 0 : 1
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (json) io.out(JSON.stringify(error))
    else for (const line of error.message.split('\n')) io.err(printable(line))
    return 2
  }
}

async function verifyFromDisk(args: readonly string[]): Promise<Verification> {
  const { file, key, checkpoints } = readArguments(args)
  const publicKey = key === undefined ? undefined : await readKey(key)
  const notes = await Promise.all(checkpoints.map(readCheckpoint))
  try {
    return await verifyExport(linesOf(createReadStream(file)), { publicKey, checkpoints: notes })
  } catch (error) {
    throw unreadable(file, error)
  }
}

function readArguments(args: readonly string[]): {
  file: string
  key: string | undefined
  checkpoints: string[]
} {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        checkpoint: { type: 'string', multiple: true },
        json: { type: 'boolean' },
      },
    })
    const [verb, file, ...more] = positionals
    if (verb !== 'verify' || file === undefined || more.length > 0) throw new TypeError('not the usage')
    return { file, key: values.key, checkpoints: values.checkpoint ?? [] }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new AppError('invalid-input', USAGE.trimEnd(), { cause: error })
  }
}

/** A key is short enough to be typed, so the option takes the key itself or the file that holds it. */
async function readKey(keyOrFile: string): Promise<VerificationKey> {
  try {
    return parseVerificationKey(keyOrFile)
  } catch (wrongKey) {
    const text = await readFile(keyOrFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? wrongKey : unreadable(keyOrFile, error)
    })
    return parseVerificationKey(text.trim())
  }
}

/** Mail programs change line ends; that is mended here, since the signature is over the text with plain ones. */
async function readCheckpoint(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw unreadable(file, error)
  })
  const note = `${text.replaceAll('\r\n', '\n').trimEnd()}\n`
  if (!isCheckpoint(note)) throw invalid('checkpoint', `${file} is not a complete checkpoint. Copy it again.`)
  return note
}

function unreadable(file: string, error: unknown): unknown {
  const isFileError = error instanceof Error && 'syscall' in error
  return isFileError
    ? new AppError('not-found', `${file} cannot be read. Check its name.`, { cause: error })
    : error
}

function sentencesFor(verified: Verification): string[] {
  if (verified.kind === 'broken') {
    const where = verified.index === null ? 'the first line' : `entry ${verified.index}`
    return [
      `Broken at ${where}: ${verified.reason}`,
      'Keep the file as it is, and tell the chair of governors.',
    ]
  }
  return [verdictFor(verified), ...sentencesOnContents(verified)]
}

function verdictFor(verified: Exclude<Verification, { kind: 'broken' }>): string {
  const { size, signedSize } = verified
  if (verified.kind === 'signed') return `Whole, and signed by ${verified.key}`
  if (verified.kind === 'older') {
    return `Older than your checkpoint, or cut short: it has ${size} entries and the checkpoint ${verified.checkpointSize}. Ask the school for a new export.`
  }
  return verified.why === 'no-key'
    ? 'Whole, but signer unproven: ask the school for its key, and add --key.'
    : `Whole, but signer unproven: nothing signs the entries from ${signedSize ?? 0} on. Ask the school for a new export.`
}

function sentencesOnContents(contents: Contents): string[] {
  const { trust, size, lastDate, open, withheld, erased, erasedUnchecked, agreedSize } = contents
  return [
    `The record of ${trust.name} (${trust.id}) has ${size} entries${lastDate === null ? '' : `, the last of ${lastDate}`}.`,
    `In this file: ${open} to read, ${withheld} withheld, ${erased} erased.`,
    ...(erasedUnchecked === 0
      ? []
      : [`For ${erasedUnchecked} of the erased, the proof of erasure is withheld.`]),
    ...(agreedSize === null ? [] : [`It agrees with your checkpoint of ${agreedSize} entries.`]),
  ]
}

/** A name in a forged file must not be able to steer the terminal, turn the text around or add a line of its own. */
function printable(line: string): string {
  return line.replaceAll(/\p{C}/gu, '?')
}
