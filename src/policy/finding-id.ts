/**
 * A short stable name from the parts of a finding. Not a secret and not a proof: 53 bits tell the few marks
 * of one post apart (cyrb53, public domain, which is quicker than a digest on the hot path).
 */
export function findingId(rule: string, place: string, words: string, nth: number): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  const text = `${rule}\n${place}\n${words}\n${nth}`
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return `f${(4294967296 * (2097151 & b) + (a >>> 0)).toString(36)}`
}
