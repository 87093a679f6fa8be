import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * What a stand-in remembers. With a directory it survives the process: whatever a caller was told stands in the file
 * already, and a kill in the middle of a write leaves the file before it. Without one it lives in memory.
 */
export abstract class KeptState<Kept extends object> {
  readonly #directory: string | null
  readonly #file: string
  readonly #folder: string
  readonly #bytes = new Map<string, Uint8Array>()
  #writing: Promise<void> = Promise.resolve()
  #waiting: Promise<void> | null = null

  /** `NAME.json` holds all but pictures and films, which are files of `folder`. */
  constructor(directory: string | null, { name, folder }: { name: string; folder: string }) {
    this.#directory = directory
    this.#file = join(directory ?? '', `${name}.json`)
    this.#folder = join(directory ?? '', folder)
  }

  /** All that is to be there again after a kill. */
  protected abstract toKeep(): Kept

  protected abstract restore(kept: Kept): void

  /** As it was left; a file that cannot be read is an error, never an empty network. */
  async reopen(): Promise<this> {
    if (this.#directory === null) return this
    await mkdir(this.#folder, { recursive: true })
    const text = await readFile(this.#file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    if (text !== null) this.restore(JSON.parse(text) as Kept)
    return this
  }

  /** Resolves when all that was changed before the call is kept. Calls during a write share the next one. */
  save(): Promise<void> {
    if (this.#directory === null) return Promise.resolve()
    this.#waiting ??= this.#writing.then(() => {
      this.#waiting = null
      this.#writing = this.#write()
      return this.#writing
    })
    return this.#waiting
  }

  async #write(): Promise<void> {
    await writeFile(`${this.#file}.next`, JSON.stringify(this.toKeep()))
    await rename(`${this.#file}.next`, this.#file)
  }

  protected async keepBytes(name: string, bytes: Uint8Array): Promise<void> {
    if (this.#directory === null) this.#bytes.set(name, bytes)
    else await writeFile(join(this.#folder, name), bytes)
  }

  protected async keptBytes(name: string): Promise<Uint8Array> {
    if (this.#directory !== null) return readFile(join(this.#folder, name))
    return this.#bytes.get(name) ?? new Uint8Array()
  }
}

/** Puts things back where they are found by this field of theirs. */
export function fill<Thing, Field extends keyof Thing>(
  map: Map<Thing[Field], Thing>,
  things: Iterable<Thing>,
  field: Field,
): void {
  for (const thing of things) map.set(thing[field], thing)
}
