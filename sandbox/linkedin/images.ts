import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { z } from 'zod'
import { organizationUrn, readBody } from './body.ts'
import { ownOrganization } from './call.ts'
import type { Endpoint } from './call.ts'
import { callingKey } from './access.ts'
import { strike } from './faults.ts'
import type { Twist } from './faults.ts'
import type { Image } from './model.ts'
import { notFound, RestError } from './rest-error.ts'
import type { StandIn } from './rest.ts'

const Upload = z.strictObject({ initializeUploadRequest: z.strictObject({ owner: organizationUrn }) })

const uploadHours = 24

/** `POST /images?action=initializeUpload`: an image to be, and the address for its bytes. */
export const initializeUpload: Endpoint = call => {
  const { state, origin, now, body } = call
  const { owner } = readBody(Upload, body).initializeUploadRequest
  ownOrganization(call, owner)
  const run = async () => {
    const image: Image = {
      id: `urn:li:image:D4E${state.newId()}`,
      organizationId: owner,
      status: 'WAITING_UPLOAD',
      secret: randomBytes(16).toString('hex'),
      looksLeft: 0,
      type: null,
      hash: null,
    }
    state.images.set(image.id, image)
    await state.save()
    const value = {
      uploadUrlExpiresAt: now().getTime() + uploadHours * 3_600_000,
      uploadUrl: `${origin}/dms-uploads/${image.secret}/0`,
      image: image.id,
    }
    return { status: 200 as const, body: { value } }
  }
  return { does: 'stage', run }
}

/** `GET /images/{urn}`: how far it is. */
export const getImage: Endpoint = call => {
  const { state, path } = call
  const image = state.images.get(path['urn'] ?? '')
  if (image === undefined) throw notFound(path['urn'] ?? '')
  const { id: owner } = ownOrganization(call, image.organizationId)
  const run = async () => {
    const { id, status } = image
    if (status === 'PROCESSING') {
      image.looksLeft -= 1
      if (image.looksLeft <= 0) image.status = 'AVAILABLE'
      await state.save()
    }
    return { status: 200 as const, body: { id, owner, status } }
  }
  return { does: 'read', run }
}

const signatures = [
  { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { type: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const

/** `PUT` of the bytes to the address that came back. It is no part of the versioned API and carries no version. */
export async function upload(context: Context, standIn: StandIn): Promise<Response> {
  const { state, faults, calls, now } = standIn
  // The secret of the address would let anybody upload: it is not logged.
  const entry = calls.begin('PUT', '/dms-uploads')
  try {
    callingKey(state, context.req.raw.headers, now())
    const secret = context.req.param('secret')
    const image = [...state.images.values()].find(known => known.secret === secret)
    if (image?.status !== 'WAITING_UPLOAD') throw notFound('the upload')
    entry.does = 'stage'
    const bytes = new Uint8Array(await context.req.arrayBuffer())
    const fault = faults.take('stage', image.organizationId)
    entry.fault = fault?.kind ?? null
    const run = (twist?: Twist) => take(standIn, image, bytes, twist)
    await (fault === null ? run() : strike(fault, run))
    entry.status = 201
    return context.body(null, 201)
  } catch (error) {
    if (!(error instanceof RestError)) throw error
    entry.status = error.status
    return context.json(error.body(), error.status)
  }
}

async function take({ state }: StandIn, image: Image, bytes: Uint8Array, twist?: Twist): Promise<void> {
  const signature = signatures.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte))
  await state.keepPicture(image, bytes)
  image.type = signature?.type ?? null
  image.hash = createHash('sha256').update(bytes).digest('hex')
  image.looksLeft = twist === 'slow-processing' ? 3 : 1
  // What is no picture is taken, and found out when it is worked on.
  const fails = twist === 'processing-failed' || signature === undefined
  image.status = fails ? 'PROCESSING_FAILED' : twist === 'slow-processing' ? 'PROCESSING' : 'AVAILABLE'
  await state.save()
}
