import type { ConnectedAccount, Film, Picture } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import type { XApi } from './client.ts'
import { networkName, withoutData } from './failure.ts'
import { isXId } from './incoming.ts'

/** What lies on X unseen. X forgets within a day what no post shows. */
export interface Uploaded {
  id: string
  /** False while X works through it. */
  ready: boolean
}

/** A piece of a film; X takes a thousand of them, of 5 MB at most. */
const pieceBytes = 4 * 1024 * 1024

const harmless = { call: 'harmless', refused: 'media' } as const

/** Pictures in one call, films in pieces: https://docs.x.com/x-api/media/quickstart/media-upload-chunked. */
export function xUpload(api: XApi) {
  return {
    async picture(account: ConnectedAccount, { bytes, type, altText }: Picture): Promise<Uploaded> {
      const name = type === 'image/png' ? 'picture.png' : 'picture.jpg'
      const form = formOf(
        { media_category: 'tweet_image' },
        new Blob([new Uint8Array(bytes)], { type }),
        name,
      )
      const { status, fields } = await api(account, 'POST', 'media/upload', { form, ...harmless })
      const uploaded = uploadedOf(status, fields)
      if (altText.trim() === '') return uploaded
      const json = { id: uploaded.id, metadata: { alt_text: { text: altText } } }
      await api(account, 'POST', 'media/metadata', { json, ...harmless })
      return uploaded
    },

    async film(account: ConnectedAccount, { file, type }: Film): Promise<Uploaded> {
      const json = { media_type: type, media_category: 'tweet_video', total_bytes: file.size }
      const begun = await api(account, 'POST', 'media/upload/initialize', { json, ...harmless })
      const { id } = uploadedOf(begun.status, begun.fields)
      for (let at = 0; at * pieceBytes < file.size; at += 1) {
        const to = Math.min((at + 1) * pieceBytes, file.size)
        const piece = new Blob([await file.read(at * pieceBytes, to)])
        const form = formOf({ segment_index: String(at) }, piece, 'film')
        await api(account, 'POST', `media/upload/${id}/append`, { form, ...harmless })
      }
      const ended = await api(account, 'POST', `media/upload/${id}/finalize`, harmless)
      return uploadedOf(ended.status, ended.fields)
    },

    /** @throws ConnectorFailure `media` when X cannot use it. */
    async isReady(account: ConnectedAccount, id: string): Promise<boolean> {
      const query = { command: 'STATUS', media_id: id }
      const { status, fields } = await api(account, 'GET', 'media/upload', { query })
      return uploadedOf(status, fields).ready
    },
  }
}

function uploadedOf(status: number, fields: Readonly<Record<string, unknown>>): Uploaded {
  const { id, processing_info: processing } = fieldsOf(fields['data'])
  if (!isXId(id)) throw withoutData(status, 'harmless')
  const { state } = fieldsOf(processing)
  if (state === 'failed') throw new ConnectorFailure('media', networkName)
  return { id, ready: state === undefined || state === 'succeeded' }
}

function formOf(fields: Record<string, string>, media: Blob, name: string): FormData {
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.set(key, value)
  form.set('media', media, name)
  return form
}
