/**
 * Bytes of a file that a school exported, as text. Excel on Windows writes CP1252 or UTF-16, everything else UTF-8;
 * bytes that are not valid UTF-8 are read as CP1252, in which every accent of a British register exists.
 */
export function decodeText(bytes: Uint8Array): {
  text: string
  encoding: 'utf-8' | 'utf-16' | 'windows-1252'
} {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
}
