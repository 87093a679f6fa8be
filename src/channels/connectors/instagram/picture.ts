/** Width by height of a JPEG, as its own head tells (ITU-T T.81, B.2.2); null where it does not. */
export function shapeOf(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < 4 || view.getUint16(0) !== 0xff_d8) return null
  for (let at = 2; at + 9 <= view.byteLength && view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1)
    const beginsFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (beginsFrame) {
      const height = view.getUint16(at + 5)
      return height === 0 ? null : view.getUint16(at + 7) / height
    }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
