/** https://learn.microsoft.com/linkedin/marketing/community-management/shares/images-api */
export const mostPixels = 36_152_320

/** Width times height, as the file's own head tells; null where it does not. */
export function pixelsOf(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return pngPixels(view) ?? jpegPixels(view)
}

/** PNG: the head of 8 bytes, then the chunk IHDR with both sizes. */
function pngPixels(view: DataView): number | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89_50_4e_47 || view.getUint32(12) !== 0x49_48_44_52)
    return null
  return view.getUint32(16) * view.getUint32(20)
}

/** JPEG: segment after segment until the one that begins the frame (ITU-T T.81, B.2.2). */
function jpegPixels(view: DataView): number | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xff_d8) return null
  for (let at = 2; at + 9 <= view.byteLength && view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1)
    const beginsFrame =
      marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (beginsFrame) return view.getUint16(at + 5) * view.getUint16(at + 7)
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
