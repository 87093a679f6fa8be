import { operations, permissions } from './app.ts'
import { openApiDocument } from './server/openapi.ts'
import { permissionsDocument } from './server/permissions-document.ts'

/** The documents that are written from the record of operations, by their path in the repository. */
export function documents(): { path: string; text: string }[] {
  const openApi = openApiDocument(operations, 'http://localhost:3000')
  return [
    { path: 'docs/permissions.md', text: permissionsDocument(operations, permissions) },
    { path: 'docs/openapi.json', text: `${JSON.stringify(openApi, null, 2)}\n` },
  ]
}
