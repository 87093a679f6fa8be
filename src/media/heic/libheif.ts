import { createRequire } from 'node:module'

/** What we use of libheif-js 1.23.2 (libheif compiled to WebAssembly); its own types are of its C functions. */
export interface Libheif {
  heif_context_alloc(): Context
  heif_context_free(context: Context): void
  heif_context_read_from_memory(context: Context, bytes: Uint8Array): { code: unknown }
  heif_js_context_get_primary_image_handle(context: Context): Handle | { code: unknown }
  heif_image_handle_get_width(handle: Handle): number
  heif_image_handle_get_height(handle: Handle): number
  heif_image_handle_release(handle: Handle): void
  heif_js_decode_image2(handle: Handle, colorspace: unknown, chroma: unknown): Decoded | { code: unknown }
  heif_image_release(image: unknown): void
  heif_error_code: { heif_error_Ok: unknown }
  heif_colorspace: { heif_colorspace_RGB: unknown }
  heif_chroma: { heif_chroma_interleaved_RGBA: unknown }
}

interface Context {
  readonly context: never
}

interface Handle {
  readonly handle: never
}

export interface Decoded {
  image: unknown
  width: number
  height: number
  channels: { stride: number; width: number; height: number; data: Uint8Array }[]
}

let loaded: Libheif | undefined

/** Loaded when the first HEIC comes (.3 s): most pictures are none. */
export function libheif(): Libheif {
  loaded ??= createRequire(import.meta.url)('libheif-js/wasm-bundle') as Libheif
  return loaded
}
