import type { Lang } from '../../words/languages.ts';

/** Programs for which lines are ready to be copied, in the order of the page. */
export const PROGRAMS = ['excel', 'pandas', 'r'] as const;
export type Program = (typeof PROGRAMS)[number];

/** Lines that load all tables of `library-th.zip` in one step; `excel` has a query for one CSV file. */
export function snippet(program: Program, lang: Lang): string {
  const file = `library-${lang}.zip`;
  switch (program) {
    case 'excel':
      return `let
  file = File.Contents("C:\\data\\cases-${lang}.csv"),
  rows = Csv.Document(file, [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv])
in
  Table.PromoteHeaders(rows)`;
    case 'pandas':
      return `import json, zipfile
import pandas as pd

with zipfile.ZipFile("${file}") as z:
    package = json.load(z.open("datapackage.json"))
    tables = {
        t["name"]: pd.read_csv(z.open(t["path"]), encoding="utf-8-sig", keep_default_na=False, na_values=[""])
        for t in package["resources"]
    }

cases, benefits = tables["cases"], tables["benefits"]
print(benefits.merge(cases, left_on="case", right_on="id").groupby("region")["baht"].describe())`;
    case 'r':
      return `files <- grep("[.]csv$", unzip("${file}", exdir = "library"), value = TRUE)
tables <- lapply(files, read.csv, fileEncoding = "UTF-8-BOM", na.strings = "")
names(tables) <- sub("[.]csv$", "", basename(files))

cases <- tables$cases
benefits <- tables$benefits
print(aggregate(baht ~ region, merge(benefits, cases, by.x = "case", by.y = "id"), median))`;
  }
}
