import { readFile } from 'node:fs/promises'
import { parseRegister, type RegisteredPerson } from '../people/register-csv.ts'
import { parseSchools, type SchoolRecord } from '../people/schools-json.ts'
import { compilePack, type CompiledPack } from '../policy/compile-pack.ts'
import { formatProblem } from '../policy/pack/problem.ts'
import { readPack } from '../policy/pack/read-pack.ts'
import type { CheckIo } from './check.ts'

/** The pack of a file. Null after what is wrong was said. */
export async function loadPack(file: string, io: CheckIo): Promise<CompiledPack | null> {
  const bytes = await readBytes(file, io)
  if (!bytes) return null
  const { pack, problems } = readPack(new TextDecoder().decode(bytes))
  for (const problem of problems) if (problem.level === 'error') io.err(formatProblem(file, problem))
  return pack && compilePack(pack)
}

/** The people of a register. Odd rows are said and passed over; null when no row can be used. */
export async function loadRegister(file: string, io: CheckIo): Promise<readonly RegisteredPerson[] | null> {
  const bytes = await readBytes(file, io)
  if (!bytes) return null
  const { people, problems } = parseRegister(bytes)
  for (const problem of problems) io.err(`${file}:${problem.line} ${problem.field}: ${problem.message}`)
  return people.length === 0 && problems.length > 0 ? null : people
}

/** The schools of a file; null when it has none that can be used. */
export async function loadSchools(file: string, io: CheckIo): Promise<readonly SchoolRecord[] | null> {
  const bytes = await readBytes(file, io)
  if (!bytes) return null
  const { schools, problems } = parseSchools(bytes)
  for (const problem of problems) io.err(`${file} ${problem.field}: ${problem.message}`)
  return schools.length === 0 ? null : schools
}

async function readBytes(file: string, io: CheckIo): Promise<Uint8Array | null> {
  try {
    return await readFile(file)
  } catch {
    io.err(`${file} cannot be read.`)
    return null
  }
}
