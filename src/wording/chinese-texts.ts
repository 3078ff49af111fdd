/** The Chinese texts of the pages, by `textKey` and `foldedKey`: filled in when they are built, empty anywhere else. */
export const texts: Readonly<Record<string, string>> = {}
