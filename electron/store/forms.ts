import { FormLanguages } from '../contract/form-document.ts';
import { FormLayout } from '../contract/form-layout.ts';
import { type PrintedForm } from '../contract/forms.ts';
import { PaperSize } from '../contract/report-document.ts';
import { type ReadDb, type WriteDb } from '../db/database.ts';
import { sql } from '../db/sql.ts';

type Row = {
  readonly form: string;
  readonly surveyVersionId: number;
  readonly languages: string;
  readonly paper: string;
  readonly lastSheet: number;
  readonly printedAt: number;
  readonly layout: string;
};

const columns = sql`f.form, f.survey_version_id AS surveyVersionId, f.languages, f.paper, f.last_sheet AS lastSheet,
  f.printed_at AS printedAt, f.layout`;

function asForm({ languages, paper, layout, ...row }: Row): PrintedForm {
  return {
    ...row,
    languages: FormLanguages.parse(JSON.parse(languages)),
    paper: PaperSize.parse(paper),
    layout: FormLayout.parse(JSON.parse(layout)),
  };
}

/** Every form that was ever printed, the newest first. */
export function allForms(db: ReadDb): PrintedForm[] {
  return db.all<Row>(sql`SELECT ${columns} FROM printed_forms f ORDER BY f.id DESC`).map(asForm);
}

/** The printed forms of all versions of a survey, the newest first. */
export function formsOfSurvey(db: ReadDb, surveyId: number): PrintedForm[] {
  return db
    .all<Row>(
      sql`SELECT ${columns} FROM printed_forms f JOIN survey_versions v ON v.id = f.survey_version_id
        WHERE v.survey_id = ${surveyId} ORDER BY f.id DESC`,
    )
    .map(asForm);
}

/** The form with this name on paper, or undefined. */
export function formByName(db: ReadDb, form: string): PrintedForm | undefined {
  const row = db.maybe<Row>(sql`SELECT ${columns} FROM printed_forms f WHERE f.form = ${form}`);
  return row && asForm(row);
}

/** The newest form of a version in these languages on this paper, or undefined. */
export function newestForm(
  db: ReadDb,
  { surveyVersionId, languages, paper }: Pick<PrintedForm, 'surveyVersionId' | 'languages' | 'paper'>,
): PrintedForm | undefined {
  const row = db.maybe<Row>(sql`SELECT ${columns} FROM printed_forms f WHERE f.survey_version_id = ${surveyVersionId}
    AND f.languages = ${JSON.stringify(languages)} AND f.paper = ${paper} ORDER BY f.id DESC LIMIT 1`);
  return row && asForm(row);
}

/** Keeps a form with its layout, or the highest number of its copies where the form is there already. */
export function keepForm(db: WriteDb, form: PrintedForm): void {
  db.run(sql`INSERT INTO printed_forms (form, survey_version_id, languages, paper, layout, last_sheet, printed_at)
    VALUES (${form.form}, ${form.surveyVersionId}, ${JSON.stringify(form.languages)}, ${form.paper}, ${JSON.stringify(form.layout)},
      ${form.lastSheet}, ${form.printedAt})
    ON CONFLICT (form) DO UPDATE SET last_sheet = max(last_sheet, excluded.last_sheet)`);
}

/** Whether paper of a version is out in the world. */
export function isPrinted(db: ReadDb, surveyVersionId: number): boolean {
  return db.maybe(sql`SELECT 1 FROM printed_forms WHERE survey_version_id = ${surveyVersionId} LIMIT 1`) !== undefined;
}
