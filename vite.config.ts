import react from '@vitejs/plugin-react'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, 'src/web')

/**
 * Builds the staff app into `dist/web`, and the stylesheet of the server-rendered pages beside it
 * (`.vite/manifest.json` names the hashed file under `look/public.css`).
 *
 * `assetsInlineLimit: 0` keeps every picture and font a file of our own origin, so that the content security
 * policy needs neither `data:` nor `unsafe-inline`.
 */
export default defineConfig({
  root,
  base: '/',
  plugins: [react()],
  build: {
    outDir: resolve(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { app: resolve(root, 'index.html'), public: resolve(root, 'look/public.css') },
    },
  },
})
