import type { MakeConnector } from '../make-connector.ts'
import { youtubeOrigins } from './origins.ts'
import { youtube } from './youtube.ts'

export const makeYoutube: MakeConnector = ({ addresses, http, clock, settle, app: registered }) => {
  const origins = addresses('youtube', youtubeOrigins())
  if (!origins) return null
  const app = registered('youtube')
  const connecting = app && { connecting: { app, ...origins } }
  const out = http(origins.origin, origins.tokenOrigin)
  return youtube({ http: out, clock, ...origins, ...connecting, ...settle })
}
