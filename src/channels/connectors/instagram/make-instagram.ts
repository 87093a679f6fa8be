import { graphAddresses } from '../graph/addresses.ts'
import type { MakeConnector } from '../make-connector.ts'
import { instagram } from './instagram.ts'

export const makeInstagram: MakeConnector = ({ addresses, http, clock, settle, app, publicMedia }) => {
  const where = addresses('instagram', graphAddresses)
  if (!where || !publicMedia) return null
  // One app serves a school's Pages and its Instagram accounts.
  const registered = app('instagram') ?? app('facebook')
  const ours = registered && { app: registered, appSecret: registered.clientSecret }
  return instagram({ http: http(where.origin), clock, ...where, publicMedia, ...ours, ...settle })
}
