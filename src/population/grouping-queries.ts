/**
 * What `groupByPatient` asks of DuckDB. An export is taken line by line into one table, with whom each line is about;
 * JSON is parsed once. Lines that are no JSON stay in it with the reason, and with their patient where their text still
 * tells.
 */

/** As in `chart/subject.ts`: where resources name their patient, and what a literal reference looks like. */
const paths = ['resourceType', 'id', 'subject.reference', 'patient.reference', 'individual.reference']
const medicationPath = 'medicationReference.reference'
const idIn = (type: string) => `'(?:^|/)${type}/([A-Za-z0-9._-]+)(?:/_history/[^/]+)?$'`
const wholeName = `'^urn:uuid:(.+)$'`

/** Longer lines are left to the report of what could not be used; the engine holds two such lines at once for each thread. */
const longestResource = 16 << 20
/** A byte that JSON cannot hold: lines are read whole, as files of one column. */
const noSeparator = String.raw`e'\x01'`

export const createTables = `
CREATE MACRO captured(text, pattern) AS nullif(regexp_extract(text, pattern, 1), '');
CREATE MACRO patient_in(reference) AS coalesce(captured(reference, ${idIn('Patient')}), captured(reference, ${wholeName}));
CREATE MACRO medication_in(reference) AS coalesce(captured(reference, ${idIn('Medication')}), captured(reference, ${wholeName}));
CREATE MACRO only_one(found) AS CASE WHEN len(list_distinct(found)) = 1 THEN found[1] END;
-- Two resources run together on a line would hide one of their patients.
CREATE MACRO is_one(text) AS len(regexp_extract_all(text, '"resourceType"')) = 1;
CREATE MACRO patient_left(text) AS CASE WHEN is_one(text) THEN patient_in(only_one(regexp_extract_all(text,
  '"(?:subject|patient|individual)"\\s*:\\s*\\{[^{}]*?"reference"\\s*:\\s*"([^"]*)"', 1))) END;
CREATE MACRO id_left(text) AS CASE WHEN is_one(text) THEN only_one(regexp_extract_all(text, '"id"\\s*:\\s*"([^"]*)"', 1)) END;
CREATE TABLE line (file INTEGER, n BIGINT, named VARCHAR, type VARCHAR, id VARCHAR, patient VARCHAR, medication VARCHAR,
  why VARCHAR, text VARCHAR);`

/** Takes one file of the export. Lines that are too long or not UTF-8 are not among them: `rejectedLines` has those. */
export function takeFile(index: number, file: string, resourceType: string): string {
  const asked = [...paths, medicationPath].map((path) => quoted(`$.${path}`)).join(', ')
  return `
DROP TABLE IF EXISTS rejected; DROP TABLE IF EXISTS rejected_scan;
INSERT INTO line
SELECT ${index}, n, ${quoted(resourceType)}, type, id,
  CASE WHEN why IS NOT NULL THEN patient_left(text) WHEN type = 'Patient' THEN id
    ELSE patient_in(coalesce(found[3], found[4], found[5])) END,
  medication_in(found[6]), why, CASE WHEN why IS NULL THEN text END
FROM (
  SELECT n, text, found, found[1] AS type, coalesce(found[2], CASE WHEN found IS NULL THEN id_left(text) END) AS id,
    CASE WHEN found IS NULL THEN 'It is not JSON.' WHEN found[1] IS NULL THEN 'It is no FHIR resource.'
      WHEN found[1] = 'Patient' AND found[2] IS NULL THEN 'The Patient has no id.' END AS why
  FROM (
    SELECT n, text, CASE WHEN json_valid(text) THEN json_extract_string(text, [${asked}]) END AS found
    FROM (SELECT row_number() OVER () AS n, text FROM ${linesOf(file)})
    WHERE trim(text, e' \\t\\r') <> ''
  )
)`
}

function linesOf(file: string): string {
  return `read_csv([${quoted(file)}], columns = {'text': 'VARCHAR'}, delim = ${noSeparator}, quote = '', escape = '',
    header = false, auto_detect = false, strict_mode = false, max_line_size = ${longestResource},
    buffer_size = ${2 * longestResource}, store_rejects = true, rejects_table = 'rejected', rejects_scan = 'rejected_scan')`
}

/** What the reader could not take of the last file: where each line begins, and what its text still tells. */
export const rejectedLines = `
SELECT line_byte_position AS place, error_type = 'LINE SIZE OVER MAXIMUM' AS "tooLong",
  patient_left(csv_line) AS patient, id_left(csv_line) AS id
FROM rejected WHERE column_idx IS NULL OR column_idx = 1 ORDER BY place`

/** Puts a line that was not taken among the others. One that is too long was not even counted. */
export function takeRejected(
  index: number,
  n: number,
  resourceType: string,
  row: Readonly<Record<string, unknown>>,
): string {
  const text = (value: unknown) => (typeof value === 'string' ? quoted(value) : 'NULL')
  const why = row['tooLong'] === true ? 'The line is too long to be held in memory.' : 'It is not UTF-8.'
  const shift = `UPDATE line SET n = n + 1 WHERE file = ${index} AND n >= ${n};`
  return `${row['tooLong'] === true ? shift : ''}
INSERT INTO line VALUES (${index}, ${n}, ${quoted(resourceType)}, NULL, ${text(row['id'])}, ${text(row['patient'])}, NULL,
  ${quoted(why)}, NULL)`
}

/** The patients in the order of their lines, and for whom which type is not whole. */
export const findPatients = `
CREATE TABLE patient AS SELECT id, row_number() OVER (ORDER BY min(file * 1099511627776 + n)) AS ordinal
FROM line WHERE type = 'Patient' AND why IS NULL GROUP BY id;
CREATE TABLE gap AS
SELECT ordinal, named AS type FROM line JOIN patient ON patient.id = line.patient
WHERE why IS NOT NULL AND named NOT IN ('Patient', 'Medication')
UNION
SELECT ordinal, 'Medication' FROM line AS broken JOIN line AS user ON user.medication = broken.id
JOIN patient ON patient.id = user.patient WHERE broken.why IS NOT NULL AND broken.named = 'Medication'`

export const countPatients = 'SELECT count(*) AS count FROM patient'
export const countBroken = 'SELECT count(*) AS count FROM line WHERE why IS NOT NULL'
export const firstBroken = (most: number) =>
  `SELECT file, n, why FROM line WHERE why IS NOT NULL ORDER BY file, n LIMIT ${most}`

/** Types of which a broken line may be anybody's. */
export const sharedGaps = `
SELECT DISTINCT named AS type FROM line LEFT JOIN patient ON patient.id = line.patient
WHERE why IS NOT NULL AND named <> 'Patient'
  AND CASE WHEN named = 'Medication' THEN line.id IS NULL ELSE ordinal IS NULL END ORDER BY type`

export const countUnassigned = `
SELECT type, count(*) AS count FROM line LEFT JOIN patient ON patient.id = line.patient
WHERE why IS NULL AND type NOT IN ('Patient', 'Medication') AND ordinal IS NULL GROUP BY type ORDER BY type`

/** Writes the patients after the first `from` up to the `to`-th, each with their lines in the order of the export. */
export function writeGroups(file: string, { from, to }: { readonly from: number; readonly to: number }): string {
  const own = `ordinal > ${from} AND ordinal <= ${to}`
  return `
COPY (SELECT row FROM (
  SELECT ordinal, 0 AS part, 0 AS file, 0 AS n, '' AS type, '>' || ordinal AS row FROM patient WHERE ${own}
  UNION ALL
  SELECT ordinal, 1, 0, 0, type, '!' || type FROM gap WHERE ${own}
  UNION ALL
  SELECT ordinal, 2, file, n, '', file || ':' || n || chr(9) || text
  FROM line JOIN patient ON patient.id = line.patient WHERE why IS NULL AND type <> 'Medication' AND ${own}
  UNION ALL
  SELECT ordinal, 2, file, n, '', file || ':' || n || chr(9) || text
  FROM line JOIN (
    SELECT DISTINCT ordinal, medication FROM line JOIN patient ON patient.id = line.patient
    WHERE medication IS NOT NULL AND ${own}
  ) AS used ON used.medication = line.id WHERE line.type = 'Medication' AND why IS NULL
) ORDER BY ordinal, part, file, n, type)
TO ${quoted(file)} (FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER ${noSeparator})`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
