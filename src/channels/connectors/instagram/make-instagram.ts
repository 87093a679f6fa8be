import { graphAddresses } from '../graph/addresses.ts'
import type { MakeConnector } from '../make-connector.ts'
import { NotReachable } from '../public-media.ts'
import { postedByHand } from './by-hand.ts'
import { instagram } from './instagram.ts'

export const makeInstagram: MakeConnector = given => {
  const { addresses, http, clock, settle, app, publicMedia, notReachable } = given
  const where = addresses('instagram', graphAddresses)
  if (!where) return null
  // One app serves a school's Pages and its Instagram accounts.
  const registered = app('instagram') ?? app('facebook')
  const ours = registered && { app: registered, appSecret: registered.clientSecret }
  const options = { http: http(where.origin), clock, ...where, ...ours, ...settle }
  if (publicMedia) return instagram({ ...options, publicMedia })
  if (notReachable === undefined) return null
  const nowhere = () => Promise.reject(new NotReachable(notReachable))
  return postedByHand(instagram({ ...options, publicMedia: nowhere }), notReachable)
}
