/**
 * Loaded before a program (`node --import`), writes down each file that it opens or reads, a line each, in the file that
 * `OPENED_FILES_LOG` names: so a test can tell what a program never looked at.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const log = process.env['OPENED_FILES_LOG']
const { appendFileSync } = fs

function noted(owner, name) {
  const asked = owner[name]
  owner[name] = function (file, ...more) {
    if (log && file !== log && (typeof file === 'string' || file instanceof URL)) writeDown(String(file))
    return asked.call(this, file, ...more)
  }
}

let writing = false
function writeDown(file) {
  if (writing) return
  writing = true
  appendFileSync(log, `${file}\n`)
  writing = false
}

for (const name of ['open', 'openSync', 'readFile', 'readFileSync', 'createReadStream']) noted(fs, name)
for (const name of ['open', 'readFile']) noted(fs.promises, name)
syncBuiltinESMExports()
