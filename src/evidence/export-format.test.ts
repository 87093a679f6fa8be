import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalText } from './canonical.ts'
import { exportLines, linesOf, readEntryLine, readHeaderLine } from './export-format.ts'
import type { ExportEntry, ExportHeader } from './export-format.ts'

const bytes = (fill: number): Buffer => Buffer.alloc(32, fill)
const header: ExportHeader = {
  trust: { id: 't1', name: 'The Diamond Trust' },
  reader: { name: 'Gwen Governor', role: 'governor' },
  exportedAt: '2025-11-03T09:30:00.000Z',
  size: 3,
  root: bytes(9),
  publicKey: 'copybook/t1+00000000+AQ==',
  checkpoints: ['a note\n'],
}
const placed = (index: number) => ({ index, bucket: '2025-11-03', root: bytes(index) })
const entries: ExportEntry[] = [
  { state: 'open', ...placed(0), salt: bytes(4), payload: Buffer.from('{"text":"a\u2028b\\n"}') },
  { state: 'withheld', ...placed(1), commitment: bytes(5) },
  { state: 'erased', ...placed(2), commitment: bytes(6), erasedBy: 7 },
]
const collect = async (lines: AsyncIterable<string>): Promise<string[]> => {
  const all: string[] = []
  for await (const line of lines) all.push(line)
  return all
}
/** The bytes in pieces of `length`, as a disk may give them. */
async function* inPieces(whole: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < whole.length; at += length)
    yield await Promise.resolve(whole.subarray(at, at + length))
}

describe('writing and reading', () => {
  test('what is written is what is read, with exact payload bytes', async () => {
    const file = Buffer.from((await collect(exportLines(header, entries))).join(''))
    const lines = await collect(linesOf(inPieces(file, 11)))
    expect(readHeaderLine(lines[0]!)).toEqual({ value: header })
    expect(lines.slice(1).map(readEntryLine)).toEqual(entries.map(value => ({ value })))
  })

  test('a withheld entry shows its date, root and commitment, and nothing else', async () => {
    const line = (await collect(exportLines(header, entries)))[2]!
    expect(Object.keys(JSON.parse(line) as object)).toEqual(['bucket', 'commitment', 'i', 'root'])
  })

  test.each([
    ['a gap', [entries[0]!, entries[2]!]],
    ['too few', entries.slice(0, 2)],
    ['a wrong order', entries.toReversed()],
  ])('entries with %s are not written as a record', async (_, wrong) => {
    await expect(collect(exportLines(header, wrong))).rejects.toMatchObject({ code: 'defect' })
  })
})

describe('an entry line', () => {
  const fields = {
    i: 1,
    bucket: '2025-11-03',
    root: bytes(1).toString('base64'),
    commitment: bytes(5).toString('base64'),
  }
  const wrongOf = (line: string): string | undefined => {
    const read = readEntryLine(line)
    return 'wrong' in read ? read.wrong : undefined
  }

  test('is read as it stands', () => {
    expect(wrongOf(canonicalText(fields))).toBeUndefined()
  })

  test.each([
    ['a field too many', { ...fields, note: 'hello' }],
    ['content and commitment at once', { ...fields, salt: bytes(1).toString('base64'), payload: '{}' }],
    ['a short hash', { ...fields, root: 'AAAA' }],
    ['spare bits in a hash', { ...fields, root: fields.root.replace(/.=$/, 'F=') }],
    ['a negative index', { ...fields, i: -1 }],
    ['an index that is no whole number', { ...fields, i: 0.5 }],
    ['a date that is none', { ...fields, bucket: '2025-02-30' }],
    ['no commitment', { i: 1, bucket: fields.bucket, root: fields.root }],
  ])('with %s is refused', (_, changed) => {
    expect(wrongOf(canonicalText(changed))).toContain('a field is missing, added or damaged')
  })

  test.each(['', 'null', '{}', '{"i": 1}', '{"i":1,"i":1}', `${canonicalText(fields)}\r`])(
    '%j is refused',
    line => {
      expect(wrongOf(line)).toBeDefined()
    },
  )

  test('any text at all gives an answer, never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), text => {
        expect('wrong' in readEntryLine(text)).toBe(true)
        expect('wrong' in readHeaderLine(text)).toBe(true)
      }),
    )
  })
})

describe('the first line', () => {
  test('of a newer form asks for an update', () => {
    const read = readHeaderLine(canonicalText({ copybook: 'evidence-export', version: 2, anything: true }))
    expect(read).toEqual({ wrong: 'A newer Copybook wrote it. Update Copybook, then check again.' })
  })

  test('of another file is told as such', () => {
    expect(readHeaderLine('name,role')).toEqual({ wrong: 'It is not the start of a Copybook export.' })
  })
})

describe('the lines of a file', () => {
  test('are the same however the bytes arrive', async () => {
    const text = fc.array(
      fc.string({ unit: 'grapheme' }).map(line => line.replaceAll('\n', ' ')),
      { minLength: 1 },
    )
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (lines, length) => {
        const whole = Buffer.from(lines.map(line => `${line}\n`).join(''))
        expect(await collect(linesOf(inPieces(whole, length)))).toEqual(lines)
      }),
      { numRuns: 60 },
    )
  })

  test('need no newline at the end', async () => {
    expect(await collect(linesOf(inPieces(Buffer.from('a\nb'), 2)))).toEqual(['a', 'b'])
  })

  test('keep a byte order mark, so that it is seen as a change', async () => {
    expect(await collect(linesOf(inPieces(Buffer.from('\ufeffa\n'), 2)))).toEqual(['\ufeffa'])
  })

  test('end at bytes that are no text', async () => {
    const lines = collect(linesOf(inPieces(Buffer.from([0x61, 0x0a, 0xff, 0x0a]), 2)))
    await expect(lines).rejects.toMatchObject({ code: 'malformed-request' })
  })

  test('end at a line that would fill the memory', async () => {
    let read = 0
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) {
        read += 1
        yield await Promise.resolve(Buffer.alloc(1024 * 1024, 0x61))
      }
    }
    await expect(collect(linesOf(endless()))).rejects.toThrow('far too long')
    expect(read).toBe(17)
  })
})
