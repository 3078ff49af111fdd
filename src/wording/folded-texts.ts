/** The English of what is read in folded parts and in forms: filled in when the pages are built, empty anywhere else. */
export const texts: readonly string[] = []
