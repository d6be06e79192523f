import { type Question, type Texts } from '../../../electron/contract/surveys.ts';
import { type BoxKind } from '../../../electron/contract/form-layout.ts';
import { type Language } from '../../../electron/contract/settings.ts';
import { htmlLang } from '../../i18n/language.ts';
import { answerShape, type Choice, choiceColumns, pointColumns } from './form-choices.ts';
import css from './form.module.css';

type FormAnswerProps = {
  readonly question: Question;
  readonly languages: readonly Language[];
  readonly widthMm: number;
  /** Width of a usual letter, by which the columns are guessed. */
  readonly letterMm: number;
};

/** Where a question is answered on paper: boxes or room to write; the outlines are drawn over it from the layout. */
export function FormAnswer({ question, languages, widthMm, letterMm }: FormAnswerProps) {
  const shape = answerShape(question);
  if (shape.kind === 'writing')
    return <div className={css.writing} data-text={question.code} data-short={shape.isShort || undefined} />;
  if (shape.kind === 'points')
    return <Points q={question.code} points={shape.points} languages={languages} widthMm={widthMm} />;
  const columns = choiceColumns(shape.choices, languages, widthMm, letterMm);
  return (
    <div className={css.choices} style={{ gridTemplateColumns: `repeat(${columns}, ${widthMm / columns}mm)` }}>
      {shape.choices.map((choice) => (
        <div key={choice.code} className={css.choice}>
          <Box q={question.code} o={choice.code} kind={shape.isSeveral ? 'multi' : 'single'} />
          <span className={css.label}>
            <Words texts={choice.texts} languages={languages} />
          </span>
        </div>
      ))}
    </div>
  );
}

type PointsProps = {
  readonly q: string;
  readonly points: readonly Choice[];
  readonly languages: readonly Language[];
  readonly widthMm: number;
};

function Points({ q, points, languages, widthMm }: PointsProps) {
  const { pitchMm, words } = pointColumns(points, languages[0] ?? 'en', widthMm);
  const ends = [points[0], points.at(-1)].flatMap((point) => (point ? [point] : []));
  return (
    <div style={{ width: `${pitchMm * points.length}mm` }}>
      {words === 'ends' && (
        <div className={css.ends}>
          {ends.map(({ code, texts }) => (
            <span key={code}>
              <Words texts={texts} languages={languages} />
            </span>
          ))}
        </div>
      )}
      <div className={css.points} style={{ gridTemplateColumns: `repeat(${points.length}, ${pitchMm}mm)` }}>
        {points.map(({ code, texts }) => (
          <div key={code} className={css.point}>
            {words === 'each' && (
              <span className={css.pointWords}>
                <Words texts={texts} languages={languages} />
              </span>
            )}
            <span className={css.number}>{code}</span>
            <Box q={q} o={code} kind="scale" />
          </div>
        ))}
      </div>
    </div>
  );
}

function Box({ q, o, kind }: { readonly q: string; readonly o: string; readonly kind: BoxKind }) {
  return <span className={css.box} data-box={JSON.stringify([q, o, kind])} />;
}

function Words({ texts, languages }: { readonly texts: Texts; readonly languages: readonly Language[] }) {
  return languages.map((language) => (
    <span key={language} className={css.words} lang={htmlLang[language]}>
      {texts[language] ?? ''}
    </span>
  ));
}
