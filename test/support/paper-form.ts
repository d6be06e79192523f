import { type FormBox, type FormLayout, type FormText } from '../../electron/contract/form-layout.ts';
import { type Question, type Survey } from '../../electron/contract/surveys.ts';
import { type Answer, type Answers } from '../../electron/contract/answers.ts';
import {
  boxInsetMm,
  boxSizeMm,
  codeRectangles,
  leastScalePitchMm,
  markerRectangles,
  papers,
} from '../../electron/domain/form-geometry.ts';
import { answerOfMarks } from '../../electron/domain/scan-answers.ts';
import { isScaled } from '../../electron/domain/survey-questions.ts';
import { keepForm } from '../../electron/store/forms.ts';
import { type FilledPage } from '../paper/respondent.ts';
import { type SampleForm } from '../paper/sample-forms.ts';
import { type TestApp } from './app.ts';

const left = boxInsetMm + 0.1;

function boxesOf(question: Question, top: number): FormBox[] {
  const side = { w: boxSizeMm, h: boxSizeMm };
  const { code: q, scaleMin, scaleMax, options, type } = question;
  if (isScaled(question) && scaleMin !== null && scaleMax !== null)
    return Array.from({ length: scaleMax - scaleMin + 1 }, (_, at) => {
      return { q, o: String(scaleMin + at), x: left + at * leastScalePitchMm, y: top + 5, ...side, kind: 'scale' };
    });
  const kind = type === 'several' ? 'multi' : 'single';
  return options.map(({ code: o }, at) => ({ q, o, x: left, y: top + at * 8, ...side, kind }));
}

/** Pages of a survey's form as boxes one under the other: places are right, words are not printed. */
export function paperFormOf(survey: Survey, form: string, questionsOnPage: readonly (readonly string[])[]): SampleForm {
  const size = papers.a5;
  const pages = questionsOnPage.map((codes, index) => {
    const boxes: FormBox[] = [];
    const texts: FormText[] = [];
    let top = 38;
    for (const question of survey.questions.filter(({ code }) => codes.includes(code))) {
      const own = boxesOf(question, top);
      boxes.push(...own);
      if (own.length === 0) texts.push({ q: question.code, x: left, y: top, w: 100, h: 16 });
      top = (own.length === 0 ? top + 16 : Math.max(...own.map(({ y }) => y))) + 12;
    }
    const { width, height } = size;
    return {
      page: index + 1,
      width,
      height,
      marks: markerRectangles(size),
      codes: codeRectangles(size),
      boxes,
      texts,
    };
  });
  const layout: FormLayout = { form, version: 1, surveyVersionId: survey.versionId, languages: ['bg'], pages };
  return { layout, lines: pages.map(() => []), pages: pages.length };
}

/** Keeps a form as printing does. */
export function keepPrinted({ database, dataFolder }: TestApp, { layout }: SampleForm): string {
  const { raw, write } = database.connection;
  raw.transaction(() =>
    keepForm(write, {
      form: layout.form,
      surveyVersionId: layout.surveyVersionId,
      languages: ['bg'],
      paper: 'A5',
      lastSheet: 1,
      printedAt: 0,
      layout,
    }),
  )();
  return dataFolder;
}

/** What the made-up person answered on a page. */
export function answersOn(
  { questions }: Survey,
  { layout }: SampleForm,
  pageIndex: number,
  filled: FilledPage,
): Answers {
  const boxes = layout.pages[pageIndex]?.boxes ?? [];
  const answers: Record<string, Answer> = {};
  for (const question of questions) {
    const codes = boxes.flatMap(({ q, o }, index) =>
      q === question.code && filled.boxes[index]?.truth === 'marked' ? [o] : [],
    );
    if (codes.length > 0) answers[question.code] = answerOfMarks(question, codes);
  }
  return answers;
}
