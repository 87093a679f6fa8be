/** Where a picture is: as it was added, or as one account gets it, covered. */
export const pictureAddress = (id: string, variantId?: string): string =>
  `/api/v1/posts/picture?id=${id}${variantId === undefined ? '' : `&variantId=${variantId}`}`
