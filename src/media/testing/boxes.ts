const numbers = (size: 2 | 4, values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * size)
  values.forEach((value, at) => bytes.writeUIntBE(value, at * size, size))
  return bytes
}

/** Numbers as ISO's files write them, the largest byte first. */
export const u16 = (...values: number[]): Buffer => numbers(2, values)
export const u32 = (...values: number[]): Buffer => numbers(4, values)

/** A box of an ISO base media file (ISO/IEC 14496-12, 4.2); text is one byte a letter. */
export const box = (type: string, ...content: (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(
    content.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  )
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body])
}
