/** A row while it is put together, field by field: there are hundreds in a result, and spreading takes several times as long. */
export type Growing<Row> = { -readonly [Field in keyof Row]: Row[Field] }
