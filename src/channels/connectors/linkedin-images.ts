import type { ConnectedAccount, Picture } from './connector.ts'
import { ConnectorFailure } from './failure.ts'
import { fieldsOf } from './json-fields.ts'
import { organizationOf } from './linkedin-client.ts'
import type { Rest } from './linkedin-client.ts'

const name = 'LinkedIn'

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
  if (typeof uploadUrl !== 'string' || typeof image !== 'string')
    throw new ConnectorFailure('unavailable', name)
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
  const network = { code: String(fields['status']) }
  throw new ConnectorFailure(fields['status'] === 'PROCESSING_FAILED' ? 'media' : 'unavailable', name, {
    network,
  })
}
