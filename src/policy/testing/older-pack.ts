import { parse, stringify } from 'yaml'
import { laterKeys } from '../pack/later-keys.ts'

/** A pack as trusts adopted it when a pack could first be adopted: without the keys that came later. */
export function older(yaml: string): string {
  const pack = parse(yaml) as object
  for (const { path } of laterKeys) {
    const parent = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key) as object, pack)
    Reflect.deleteProperty(parent, path.at(-1)!)
  }
  return stringify(pack)
}
