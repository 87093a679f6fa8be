import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deriveLinkedIn, derivedFile as linkedinFile, readSources as linkedinSources } from './linkedin.ts'
import { derive as deriveMeta, derivedFile as metaFile, readSources as metaSources } from './meta.ts'
import {
  deriveDomains,
  derivedFile as xFile,
  deriveX,
  domainsFile,
  openApiFile,
  specsDirectory,
} from './x.ts'
import { derive as deriveYoutube, derivedFile as youtubeFile, discoveryFile } from './youtube.ts'

/**
 * `npm run specs`: derives anew from the networks' published files, which lie in `../shared/specs` beside the project and
 * are committed nowhere, what the stand-ins and the connectors are bound to. Each derived file holds names, parameters,
 * enums and limits, and the hash of what it was derived from.
 */
const read = (file: string): Promise<string> => readFile(join(specsDirectory, file), 'utf8')

const derived: readonly [file: string, content: object][] = [
  [xFile, deriveX(await read(openApiFile))],
  [domainsFile, deriveDomains(await read('twitter-text/tlds.yml'))],
  [youtubeFile, deriveYoutube(await read(discoveryFile))],
  [metaFile, deriveMeta(await metaSources(specsDirectory))],
  [linkedinFile, deriveLinkedIn(await linkedinSources(specsDirectory))],
]

for (const [file, content] of derived) await writeFile(file, `${JSON.stringify(content)}\n`)
console.log(derived.map(([file]) => file).join('\n'))
