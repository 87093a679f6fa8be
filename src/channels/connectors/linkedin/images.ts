import type { ConnectedAccount, Picture } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import { organizationOf } from './client.ts'
import type { Rest } from './client.ts'

const name = 'LinkedIn'

const imageUrn = /^urn:li:image:[\w-]+$/

/**
 * Puts a picture on the network, unseen: ask for an address, send the bytes there. Nothing deletes it again; LinkedIn has
 * no call for that, and nobody sees it. https://learn.microsoft.com/linkedin/marketing/community-management/shares/images-api
 */
export async function uploadPicture(
  rest: Rest,
  account: ConnectedAccount,
  picture: Picture,
): Promise<string> {
  const { fields } = await rest.call(account, 'POST', ['images'], {
    query: { action: 'initializeUpload' },
    json: { initializeUploadRequest: { owner: organizationOf(account) } },
  })
  const { uploadUrl, image } = fieldsOf(fields['value'])
  // The URN goes into a path.
  const isWhole = typeof uploadUrl === 'string' && typeof image === 'string' && imageUrn.test(image)
  if (!isWhole) throw new ConnectorFailure('unavailable', name)
  await rest.upload(account, uploadUrl, picture.bytes)
  return image
}

/** How far the network is with it. Throws `media` when it cannot use it. */
export async function pictureState(
  rest: Rest,
  account: ConnectedAccount,
  image: string,
): Promise<'processing' | 'ready'> {
  const { fields } = await rest.call(account, 'GET', ['images', image])
  if (fields['status'] === 'AVAILABLE') return 'ready'
  if (fields['status'] === 'PROCESSING' || fields['status'] === 'WAITING_UPLOAD') return 'processing'
  const network = { code: typeof fields['status'] === 'string' ? fields['status'] : 'unknown' }
  throw new ConnectorFailure(fields['status'] === 'PROCESSING_FAILED' ? 'media' : 'unavailable', name, {
    network,
  })
}
