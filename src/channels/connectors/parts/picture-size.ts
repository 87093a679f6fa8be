/** In pixels. */
export interface Size {
  width: number
  height: number
}

/** Width and height, as the file's own head tells; null where it does not, or tells none of a side. */
export function sizeOf(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = pngSize(view) ?? jpegSize(view)
  return size === null || size.width === 0 || size.height === 0 ? null : size
}

/** PNG: the head of 8 bytes, then the chunk IHDR with both sizes. */
function pngSize(view: DataView): Size | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89_50_4e_47 || view.getUint32(12) !== 0x49_48_44_52)
    return null
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** JPEG: segment after segment until the one that begins the frame (ITU-T T.81, B.2.2). */
function jpegSize(view: DataView): Size | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xff_d8) return null
  for (let at = 2; at + 9 <= view.byteLength && view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1)
    const beginsFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (beginsFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
