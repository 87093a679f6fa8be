import type { Check, Connector, TaskPack } from '../../channels/connectors/connector.ts'

/** As much of a task pack as its row keeps: a post's pictures are in the media library and are not copied. */
export interface KeptPack {
  text: string
  checklist: readonly string[]
  openUrl: string | null
  withPictures: boolean
  /** Left out where nothing is to be answered for. */
  checks?: readonly Check[]
}

/** A closed network's pack is made anew whenever somebody asks; any other comes with a call, once, and is kept. */
export function packToKeep(connector: Connector, pack: TaskPack | undefined): KeptPack | null {
  if (connector.capabilities.assisted || pack === undefined) return null
  const { text, checklist, openUrl, pictures, checks } = pack
  return { text, checklist, openUrl, withPictures: pictures.length > 0, ...(checks && { checks }) }
}
