import { badParameter, GraphError } from '../facebook/graph-error.ts'

/** Meta's own numbers, from its table of errors of publishing on Instagram. */
const maxBytes = 8 * 1024 * 1024
const [narrowest, widest] = [4 / 5, 1.91]

export const notFetched = (): GraphError =>
  new GraphError(
    400,
    9004,
    'Only photo or video can be accepted as media type; the media could not be fetched',
    {
      subcode: 2207052,
    },
  )

/** Fetches a picture as the network does: from wherever its address leads, without any key. */
export async function fetchPicture(address: string | undefined): Promise<Uint8Array> {
  if (address === undefined || !URL.canParse(address)) throw badParameter('image_url is not a web address')
  const response = await fetch(address, { signal: AbortSignal.timeout(5000) }).catch(() => null)
  if (response?.status !== 200) throw notFetched()
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8)
    throw new GraphError(400, 36_001, 'The image format is not supported', { subcode: 2207005 })
  if (bytes.byteLength > maxBytes)
    throw new GraphError(400, 36_000, 'The image size is too large', { subcode: 2207004 })
  const shape = shapeOf(bytes)
  if (shape !== null && (shape < narrowest || shape > widest))
    throw new GraphError(400, 36_003, 'The aspect ratio is not supported', { subcode: 2207009 })
  return bytes
}

/** Width by height; null where the file's head does not tell. */
function shapeOf(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 <= view.byteLength && view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1)
    const beginsFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (beginsFrame) return view.getUint16(at + 7) / view.getUint16(at + 5)
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
