/** The short name of a school in files and addresses, made from its name: "St Mary’s C.E." is "st-marys-c-e". */
export function schoolKey(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[\p{M}’']/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
}
