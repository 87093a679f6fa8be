import { graphAddresses } from '../graph/addresses.ts'
import type { MakeConnector } from '../make-connector.ts'
import { facebook } from './facebook.ts'

export const makeFacebook: MakeConnector = ({ addresses, http, clock, settle, app }) => {
  const where = addresses('facebook', graphAddresses)
  if (!where) return null
  const registered = app('facebook')
  const ours = registered && { app: registered, appSecret: registered.clientSecret }
  return facebook({ http: http(where.origin), clock, ...where, ...ours, ...settle })
}
