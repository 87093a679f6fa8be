/** `npm run documents`: writes the documents that come from the record of operations. A test finds stale ones. */
import { writeFile } from 'node:fs/promises'
import { documents } from '../src/documents.ts'

for (const { path, text } of documents()) {
  await writeFile(new URL(`../${path}`, import.meta.url), text)
  console.log(path)
}
